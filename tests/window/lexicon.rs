//! The reader's lexicon in the window: seen, edited, written to a file, taken from one. What he
//! decided is marked as his; what may be wrong can be left out.

use egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use warraq::ui::{Command, desk::DeskCommand, messages::Language};

use super::{ARTICLE, Window};

fn desk(window: &mut Window, command: DeskCommand) {
    window.app.borrow_mut().apply(Command::Desk(command));
    window.harness.run_steps(3);
}

/// A window whose reader remembers the minister.
fn remembering() -> Window {
    let mut window = Window::on(ARTICLE);
    window.click(Role::TreeItem, "ناصر بوريطة");
    desk(&mut window, DeskCommand::Remember);
    window
}

#[test]
fn a_word_of_the_lexicon_is_given_another_name_that_is_undone_with_the_rest() {
    let mut window = remembering();
    desk(&mut window, DeskCommand::Lexicon);
    window.click(Role::ListItem, "بوريطة: ناصر بوريطة · شخص · Nasser Bourita");
    window.press(Modifiers::COMMAND, Key::A);
    window
        .harness
        .event(Event::Text("الوزير بوريطة".to_owned()));
    window.harness.run_steps(2);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.has(Role::ListItem, "بوريطة: الوزير بوريطة · شخص"));
    window.press(Modifiers::NONE, Key::Escape);
    let other = window.reading("قال بوريطة كلمة.");
    assert!(
        other.rows().contains(&"الوزير بوريطة".to_owned()),
        "{:?}",
        other.rows()
    );
}

#[test]
fn a_lexicon_goes_to_a_file_and_from_there_to_another_reader() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("معجم.tsv");
    let mut window = remembering();
    desk(&mut window, DeskCommand::Export(file.clone()));
    let said = window.app.borrow().notice().unwrap().text.clone();
    assert!(said.starts_with("كُتب المعجم"), "{said}");
    let mut other = Window::empty(Language::Ar);
    desk(&mut other, DeskCommand::Import(file));
    let said = other.app.borrow().notice().unwrap().text.clone();
    assert!(said.starts_with("كلمات أُضيفت"), "{said}");
    let other = other.reading("قال بوريطة كلمة.");
    assert!(
        other.rows().contains(&"ناصر بوريطة".to_owned()),
        "{:?}",
        other.rows()
    );
}

#[test]
fn a_file_that_is_no_lexicon_is_refused_and_unclear_lines_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("معجم.tsv");
    let mut window = Window::on(ARTICLE);
    std::fs::write(&file, [0xFF, 0xFE, 0x00]).unwrap();
    desk(&mut window, DeskCommand::Import(file.clone()));
    let notice = window.app.borrow().notice().unwrap().clone();
    assert!(
        notice.error && notice.text.contains("UTF-8"),
        "{}",
        notice.text
    );
    std::fs::write(&file, "سطر بلا معنى\n").unwrap();
    desk(&mut window, DeskCommand::Import(file));
    let notice = window.app.borrow().notice().unwrap().clone();
    assert!(notice.error && notice.text.contains('1'), "{}", notice.text);
}

#[test]
fn what_the_reader_decided_is_marked_as_his_on_the_card() {
    let mut window = Window::on(ARTICLE);
    window.click(Role::TreeItem, "الرباط");
    desk(
        &mut window,
        DeskCommand::Retype(warraq::entity::EntityType::Organisation),
    );
    window.press(Modifiers::NONE, Key::I);
    let said = window.harness.query_all_by_role(Role::Label);
    let said: Vec<String> = said
        .filter_map(|node| node.accesskit_node().value())
        .collect();
    assert!(said.contains(&"قرارك أنت".to_owned()), "{said:?}");
    assert!(
        said.iter().any(|text| text.contains("الثقة 100%")),
        "{said:?}"
    );
}

#[test]
fn names_that_may_be_wrong_are_left_out_and_come_back() {
    let text = "تاوريرت بريس :\n\nقال عبد اللطيف حموشي في الرباط إن الحوار الاستراتيجي مستمر بعد هجمات 11 سبتمبر 2001 مع واشنطن.";
    let mut window = Window::on(text);
    let (all, sure) = {
        let app = window.app.borrow();
        let mentions = &app.session().unwrap().extraction().mentions;
        let sure = mentions.iter().filter(|mention| !mention.is_doubtful());
        (mentions.len(), sure.count())
    };
    assert!(sure < all, "something here is doubtful");
    let marks = |window: &Window| window.harness.query_all_by_role(Role::Mark).count();
    assert_eq!(marks(&window), all);
    let rows = window.rows();
    window.app.borrow_mut().apply(Command::ToggleDoubtful);
    window.harness.run_steps(3);
    assert_eq!(marks(&window), sure);
    assert!(window.rows().len() < rows.len(), "{:?}", window.rows());
    window.app.borrow_mut().apply(Command::ToggleDoubtful);
    window.harness.run_steps(3);
    assert_eq!((marks(&window), window.rows()), (all, rows));
}
