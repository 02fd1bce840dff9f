//! All articles of the shelf at once: the search in their texts, the names in them, what the card
//! of a name says of the others; by keyboard and with the mouse.

use std::fs;

use egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use warraq::{index::Progress, ui::messages::Language};

use super::Window;

const BOTH: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// Title, day and text of each article.
const ARTICLES: [(&str, &str, &str); 3] = [
    (
        "افتتاح مكتبة جديدة في مدينة طنجة",
        "2024-03-01",
        "افتتح وزير الثقافة محمد بنسعيد مكتبة جديدة في طنجة. وحضر الوزير ناصر بوريطة الحفل.",
    ),
    (
        "معرض الكتاب يفتح أبوابه في الرباط",
        "2025-06-10",
        "يفتح معرض الكتاب أبوابه في الرباط. وقال ناصر بوريطة إن المعرض نافذة على العالم. ووصل بوريطة من القاهرة.",
    ),
    (
        "وصول وزير الخارجية إلى القاهرة",
        "2026-05-12",
        "وصل وزير الخارجية ناصر بوريطة بالطائرة إلى القاهرة، والتقى الرئيس عبد الفتاح السيسي.",
    ),
];

/// A shelf with its index, and the folder that the indexes lie in.
struct Folders {
    shelf: tempfile::TempDir,
    indexes: tempfile::TempDir,
}

fn folders() -> Folders {
    let shelf = tempfile::tempdir().unwrap();
    for (number, (title, day, text)) in ARTICLES.iter().enumerate() {
        let page = format!(
            "<!doctype html><html lang=ar><head><meta charset=utf-8><title>{title}</title>\
             <meta property=article:published_time content={day}></head>\
             <body><article><h1>{title}</h1><p>{text}</p></article></body></html>"
        );
        fs::write(shelf.path().join(format!("{number}.html")), page).unwrap();
    }
    let indexes = tempfile::tempdir().unwrap();
    Folders { shelf, indexes }
}

/// The window with the shelf opened and its index made.
fn opened(folders: &Folders) -> Window {
    let mut window = Window::empty(Language::Ar);
    {
        let mut app = window.app.borrow_mut();
        app.keep_indexes_in(folders.indexes.path().to_owned(), true);
        app.open(folders.shelf.path().to_owned());
    }
    window.finish_reading();
    window.app.borrow_mut().finish_shelf();
    window.harness.run_steps(2);
    window.settle();
    window
}

impl Window {
    /// Waits for the index and what it is asked.
    fn settle(&mut self) {
        for _ in 0..3 {
            self.app.borrow_mut().finish_index();
            self.app.borrow_mut().finish_reading();
            self.harness.run_steps(2);
        }
    }

    fn apply_at_desk(&mut self, command: warraq::ui::desk::DeskCommand) {
        let command = warraq::ui::Command::Desk(command);
        self.app.borrow_mut().apply(command);
        self.harness.run_steps(2);
        self.settle();
    }

    fn types(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.harness.run_steps(2);
        self.settle();
    }

    /// The rows of the list, from the top.
    fn lines(&self) -> Vec<String> {
        let rows = self.harness.query_all_by_role(Role::Row);
        let mut rows: Vec<(f32, f32, String)> = rows
            .map(|row| {
                let label = row.accesskit_node().label().unwrap_or_default();
                (-row.rect().right(), row.rect().top(), label)
            })
            .collect();
        rows.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        rows.into_iter().map(|(.., label)| label).collect()
    }

    fn title(&self) -> Option<String> {
        let app = self.app.borrow();
        app.session()?.document.metadata.title.clone()
    }

    fn found_words(&self) -> Option<String> {
        let app = self.app.borrow();
        let session = app.session()?;
        let span = session.selection?.span();
        Some(session.document.slice(span).to_owned())
    }
}

#[test]
fn words_are_found_in_all_texts_and_enter_opens_the_article_at_the_hit() {
    let folders = folders();
    let mut window = opened(&folders);
    assert_eq!(
        window.app.borrow().progress(),
        Progress::Current { unread: 0 }
    );
    window.press(BOTH, Key::F);
    window.types("قاهره");
    let lines = window.lines();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(
        lines[0].starts_with(ARTICLES[2].0),
        "the headline counts more: {lines:?}"
    );
    assert!(
        lines[0].contains("12 مايو 2026") && lines[0].contains("القاهرة"),
        "{lines:?}"
    );
    assert!(window.has(Role::Status, &status(&folders, "في مقالين")));
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Enter);
    window.settle();
    assert_eq!(window.title().as_deref(), Some(ARTICLES[1].0));
    assert_eq!(window.found_words().as_deref(), Some("قاهرة"));
}

/// What the view says beside the folder's name.
fn status(folders: &Folders, says: &str) -> String {
    let name = folders.shelf.path().file_name().unwrap().to_string_lossy();
    format!("\u{2068}{name}\u{2069} · \u{2068}{says}\u{2069}")
}

#[test]
fn a_word_with_a_clitic_is_found_by_the_word_and_a_phrase_by_its_words_in_order() {
    let folders = folders();
    let mut window = opened(&folders);
    window.press(BOTH, Key::F);
    window.types("طائرة");
    assert_eq!(window.lines().len(), 1, "بالطائرة: {:?}", window.lines());
    window.press(Modifiers::COMMAND, Key::A);
    window.types("«بوريطة ناصر»");
    assert!(window.lines().is_empty(), "{:?}", window.lines());
    window.press(Modifiers::COMMAND, Key::A);
    window.types("«ناصر بوريطة»");
    assert_eq!(window.lines().len(), 3);
}

#[test]
fn what_is_selected_in_an_article_is_looked_for_in_all() {
    let folders = folders();
    let mut window = opened(&folders);
    window.click(Role::TreeItem, ARTICLES[0].0);
    window.finish_reading();
    window.app.borrow_mut().apply(warraq::ui::Command::FindOpen);
    window.harness.run_steps(2);
    window.types("الحفل");
    window.press(BOTH, Key::F);
    window.settle();
    assert_eq!(window.lines().len(), 1, "{:?}", window.lines());
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.harness.query_by_role(Role::Document).is_some());
}

#[test]
fn the_names_of_all_articles_are_sorted_filtered_and_lead_to_their_articles() {
    let folders = folders();
    let mut window = opened(&folders);
    window.press(Modifiers::ALT, Key::Num6);
    window.click(Role::MenuItemRadio, "الأسماء");
    window.settle();
    let first = "ناصر بوريطة · شخص · 3 · 4 · 1 مارس 2024 · 12 مايو 2026";
    assert_eq!(window.lines().first().map(String::as_str), Some(first));
    window.click(Role::MenuItemRadio, "أماكن");
    window.settle();
    let places = window.lines();
    assert!(
        places.iter().all(|line| line.contains("مكان")),
        "{places:?}"
    );
    window.click(Role::ColumnHeader, "الاسم");
    window.settle();
    let mut sorted = window.lines();
    assert!(sorted.is_sorted(), "{sorted:?}");
    window.click(Role::ColumnHeader, "الاسم");
    window.settle();
    sorted.reverse();
    assert_eq!(window.lines(), sorted);
    window.click(Role::MenuItemRadio, "الكل");
    window.settle();
    let field = (Role::TextInput, "تصفية الأسماء");
    window
        .harness
        .get_by_role_and_label(field.0, field.1)
        .click();
    window.harness.run_steps(2);
    window.types("بوريطه");
    assert_eq!(window.lines(), [first]);
    window.press(Modifiers::NONE, Key::Enter);
    window.settle();
    let lines = window.lines();
    assert!(lines[0].starts_with(ARTICLES[0].0), "by day: {lines:?}");
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("القاهرة · مكان · 2")),
        "{lines:?}"
    );
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Enter);
    window.settle();
    assert_eq!(window.title().as_deref(), Some(ARTICLES[1].0));
    assert_eq!(window.current().unwrap().1, "ناصر بوريطة");
}

#[test]
fn the_card_of_a_name_says_in_which_other_articles_it_is() {
    let folders = folders();
    let mut window = opened(&folders);
    window.click(Role::TreeItem, ARTICLES[2].0);
    window.finish_reading();
    window.click(Role::MenuItemRadio, "الأسماء");
    window.click(Role::TreeItem, "ناصر بوريطة");
    window.press(Modifiers::NONE, Key::I);
    window.settle();
    assert!(window.has(Role::Button, ARTICLES[0].0), "the others");
    assert!(!window.has(Role::Button, ARTICLES[2].0), "not this one");
    window.click(Role::Button, ARTICLES[1].0);
    window.settle();
    assert_eq!(window.title().as_deref(), Some(ARTICLES[1].0));
    assert_eq!(window.current().unwrap().1, "ناصر بوريطة");
}

/// The lines of the list of names that have these letters.
fn names(window: &mut Window, filter: &str) -> Vec<String> {
    let names = warraq::ui::across::AcrossCommand::ShowNames;
    window
        .app
        .borrow_mut()
        .apply(warraq::ui::Command::Across(names));
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
    let rename = warraq::ui::desk::DeskCommand::Rename(what, "الرئيس السيسي".to_owned());
    window.apply_at_desk(rename);
    window.click(Role::MenuItemRadio, "الأسماء");
    window.click(Role::TreeItem, "القاهرة");
    window.apply_at_desk(warraq::ui::desk::DeskCommand::Never);
    assert_eq!(names(&mut window, "السيسي").len(), 1);
    assert!(names(&mut window, "السيسي")[0].starts_with("الرئيس السيسي"));
    assert!(
        names(&mut window, "القاهرة").is_empty(),
        "struck out in all articles"
    );
    window.press(Modifiers::ALT, Key::Num1);
    window.apply_at_desk(warraq::ui::desk::DeskCommand::Undo);
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
    let give = warraq::ui::Command::SetPublished(day);
    window.app.borrow_mut().apply(give);
    window.finish_reading();
    let last = names(&mut window, "بوريطة").remove(0);
    assert!(last.ends_with("20 يناير 2027"), "{last}");
    for whole in [true, false] {
        let path = out.path().join(format!("{whole}.json"));
        let export = match whole {
            true => warraq::ui::Command::ExportShelfTo(path.clone()),
            false => warraq::ui::Command::ExportTo(path.clone()),
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
    window.apply_at_desk(warraq::ui::desk::DeskCommand::Undo);
    window.finish_reading();
    let published = window.app.borrow().session().unwrap().published();
    assert_eq!(
        published.map(|day| day.to_string()).as_deref(),
        Some("2026-05-12")
    );
}

#[test]
fn escape_goes_back_step_by_step() {
    let folders = folders();
    let mut window = opened(&folders);
    window.press(Modifiers::ALT, Key::Num6);
    window.click(Role::MenuItemRadio, "الأسماء");
    window.settle();
    window.press(Modifiers::NONE, Key::Enter);
    window.settle();
    assert!(window.has(Role::Button, "رجوع"));
    window.press(Modifiers::NONE, Key::Escape);
    window.settle();
    assert!(!window.has(Role::Button, "رجوع"));
    assert!(window.has(Role::ColumnHeader, "الاسم"));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.has(Role::ColumnHeader, "الاسم"));
}

#[test]
fn a_folder_that_changes_is_indexed_anew_and_stays_up_to_date() {
    let folders = folders();
    let mut window = opened(&folders);
    let file = folders.shelf.path().join("جديد.txt");
    fs::write(
        &file,
        "لقاء في مراكش\n\nالتقى الوزير ناصر بوريطة ضيوفه في مراكش.",
    )
    .unwrap();
    // As the folder's watch does, which takes its time.
    window.app.borrow_mut().apply(warraq::ui::Command::Across(
        warraq::ui::across::AcrossCommand::Build,
    ));
    window.press(BOTH, Key::F);
    window.types("مراكش");
    assert_eq!(window.lines().len(), 1);
    fs::remove_file(&file).unwrap();
    window.app.borrow_mut().apply(warraq::ui::Command::Across(
        warraq::ui::across::AcrossCommand::Build,
    ));
    window.settle();
    assert!(window.lines().is_empty(), "{:?}", window.lines());
}

#[test]
fn without_a_shelf_there_are_no_articles_to_look_at() {
    let mut window = Window::on(super::ARTICLE);
    window.press(Modifiers::ALT, Key::Num6);
    window.press(BOTH, Key::F);
    assert!(window.harness.query_by_role(Role::Document).is_some());
    window.press(Modifiers::ALT, Key::Num2);
    assert!(!window.has(Role::MenuItemRadio, "كل المقالات"));
}

/// A window at rest draws nothing: no question, no building, no answer asks for a frame.
#[test]
fn an_index_at_rest_asks_for_no_frames() {
    let folders = folders();
    let mut window = opened(&folders);
    window.press(Modifiers::ALT, Key::Num6);
    window.settle();
    window.harness.run_steps(40);
    let output = window.harness.output();
    let delay = output
        .viewport_output
        .values()
        .map(|viewport| viewport.repaint_delay)
        .min();
    assert!(
        delay.is_some_and(|delay| delay.as_secs_f32() > 0.2),
        "{delay:?}"
    );
}

#[test]
fn the_whole_shelf_is_exported_corrected_and_that_is_said() {
    let folders = folders();
    let out = tempfile::tempdir().unwrap();
    let mut window = opened(&folders);
    window.click(Role::TreeItem, ARTICLES[2].0);
    window.finish_reading();
    window.click(Role::MenuItemRadio, "الأسماء");
    window.click(Role::TreeItem, "القاهرة");
    window.app.borrow_mut().apply(warraq::ui::Command::Desk(
        warraq::ui::desk::DeskCommand::Never,
    ));
    for (name, holds) in [
        ("رف.csv", "رف.csv"),
        ("رف.json", "رف.json"),
        ("رف.ann", "رف/2.ann"),
    ] {
        let path = out.path().join(name);
        {
            let mut app = window.app.borrow_mut();
            app.apply(warraq::ui::Command::ExportShelfTo(path));
            app.finish_shelf_export();
        }
        window.harness.run_steps(2);
        let said = window.app.borrow().notice().unwrap().clone();
        assert_eq!((said.error, said.text.as_str()), (false, "صُدِّرت 3 مقالات."));
        let written = fs::read_to_string(out.path().join(holds)).unwrap();
        assert!(written.contains("ناصر بوريطة"), "{name}");
        let names_cairo = |line: &str| line.contains("LOC") && line.contains("القاهرة");
        assert!(
            !written.lines().any(names_cairo) || name == "رف.json",
            "{name}: the lexicon holds"
        );
    }
    let folder = fs::read_dir(out.path().join("رف")).unwrap().count();
    assert_eq!(
        folder, 7,
        "text and annotations of three, and the configuration"
    );
}

#[test]
fn an_export_that_is_given_up_leaves_nothing() {
    let folders = folders();
    let out = tempfile::tempdir().unwrap();
    let mut window = opened(&folders);
    let path = out.path().join("رف.html");
    {
        let mut app = window.app.borrow_mut();
        app.apply(warraq::ui::Command::ExportShelfTo(path.clone()));
        app.apply(warraq::ui::Command::StopShelfExport);
    }
    window.harness.run_steps(2);
    assert!(!path.exists());
}
