//! What the reader decides in an article is so in the names of the shelf and in its export, and so
//! is what he takes back.

use std::fs;

use egui::{Key, Modifiers, Role};
use warraq::ui::{Command, across::AcrossCommand, desk::DeskCommand};

use super::{ARTICLES, Window, folders, opened};

/// The lines of the list of names that have these letters.
pub(super) fn names(window: &mut Window, filter: &str) -> Vec<String> {
    let names = AcrossCommand::ShowNames;
    window.app.borrow_mut().apply(Command::Across(names));
    window.harness.run_steps(2);
    window.settle();
    let lines = window.lines();
    lines.into_iter().filter(|it| it.contains(filter)).collect()
}

#[test]
fn what_the_reader_corrects_in_an_article_is_corrected_in_the_names_of_the_shelf() {
    let folders = folders();
    let acts = tempfile::tempdir().unwrap();
    let mut window = opened(&folders);
    let acts = acts.path().to_owned();
    window.app.borrow_mut().keep_acts_in(acts);
    assert_eq!(names(&mut window, "القاهرة").len(), 1);
    window.press(Modifiers::ALT, Key::Num1);
    window.click(Role::TreeItem, ARTICLES[2].0);
    window.finish_reading();
    let subject = |window: &Window, name: &str| {
        let app = window.app.borrow();
        let session = app.session().unwrap();
        let rows = session.groups().iter().flat_map(|group| &group.rows);
        let row = rows.clone().find(|row| row.name == name).unwrap();
        session.subject(row.id).unwrap()
    };
    let what = subject(&window, "عبد الفتاح السيسي");
    let rename = DeskCommand::Rename(what, "الرئيس السيسي".to_owned());
    window.apply_at_desk(rename);
    window.click(Role::MenuItemRadio, "الأسماء");
    window.click(Role::TreeItem, "القاهرة");
    window.apply_at_desk(DeskCommand::Never);
    assert_eq!(names(&mut window, "السيسي").len(), 1);
    assert!(names(&mut window, "السيسي")[0].starts_with("الرئيس السيسي"));
    assert!(
        names(&mut window, "القاهرة").is_empty(),
        "struck out in all articles"
    );
    window.press(Modifiers::ALT, Key::Num1);
    window.apply_at_desk(DeskCommand::Undo);
    assert_eq!(names(&mut window, "القاهرة").len(), 1, "and taken back");
}

#[test]
fn a_day_that_the_reader_gives_an_article_is_its_day_in_the_shelf_and_its_export() {
    let folders = folders();
    let (acts, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut window = opened(&folders);
    let acts = acts.path().to_owned();
    window.app.borrow_mut().keep_acts_in(acts);
    window.click(Role::TreeItem, ARTICLES[2].0);
    window.finish_reading();
    let day = warraq::document::Date::new(2027, 1, 20);
    let give = Command::SetPublished(day);
    window.app.borrow_mut().apply(give);
    window.finish_reading();
    let last = names(&mut window, "بوريطة").remove(0);
    assert!(last.ends_with("20 يناير 2027"), "{last}");
    for whole in [true, false] {
        let path = out.path().join(format!("{whole}.json"));
        let export = match whole {
            true => Command::ExportShelfTo(path.clone()),
            false => Command::ExportTo(path.clone()),
        };
        let mut app = window.app.borrow_mut();
        app.apply(export);
        app.finish_shelf_export();
        app.finish_saving();
        let written = fs::read_to_string(path).unwrap();
        assert!(written.contains(r#""published":"2027-01-20""#), "{whole}");
        assert!(!written.contains(r#""published":"2026-05-12""#), "{whole}");
    }
    window.press(Modifiers::ALT, Key::Num1);
    window.apply_at_desk(DeskCommand::Undo);
    window.finish_reading();
    let published = window.app.borrow().session().unwrap().published();
    assert_eq!(
        published.map(|day| day.to_string()).as_deref(),
        Some("2026-05-12")
    );
}
