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

/// A lexicon of so many words that no frame has time for them, with one of the article's names.
fn long_lexicon(folder: &tempfile::TempDir) -> std::path::PathBuf {
    let file = folder.path().join("طويل.tsv");
    let letters: Vec<char> = "بتجحخدرزسشصطعغفقكلمنهوي".chars().collect();
    let word = |n: usize| {
        let digit = |place: u32| letters[n / letters.len().pow(place) % letters.len()];
        format!("{}{}{}ظظ\tnever\n", digit(0), digit(1), digit(2))
    };
    let lines: String = (0..10_000).map(word).collect();
    std::fs::write(&file, lines + "ناصر بوريطة\tnever\nبوريطة\tnever\n").unwrap();
    file
}

fn names(window: &Window) -> Vec<String> {
    let app = window.app.borrow();
    let entities = &app.session().unwrap().extraction().entities;
    entities.iter().map(|entity| entity.name.clone()).collect()
}

#[test]
fn a_long_lexicon_is_made_by_a_thread_and_what_is_done_meanwhile_keeps_its_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::on(ARTICLE);
    let before = names(&window);
    let apply = |window: &Window, command: DeskCommand| {
        window.app.borrow_mut().apply(Command::Desk(command));
    };
    apply(&window, DeskCommand::Import(long_lexicon(&folder)));
    assert_eq!(names(&window), before, "no frame waits for it");
    assert!(!window.app.borrow().session().unwrap().is_complete());
    let other = {
        let app = window.app.borrow();
        let session = app.session().unwrap();
        let rows = session.groups().iter().flat_map(|group| &group.rows);
        let other = rows
            .clone()
            .find(|row| !row.name.contains("بوريطة"))
            .unwrap();
        session.subject(other.id).unwrap()
    };
    let old = other.name.clone();
    apply(&window, DeskCommand::Rename(other, "اسم آخر".to_owned()));
    assert!(
        names(&window).contains(&"اسم آخر".to_owned()),
        "that is seen at once"
    );
    window.finish_reading();
    let has = |window: &Window, name: &str| names(window).iter().any(|its| its == name);
    assert!(has(&window, "اسم آخر") && !has(&window, "ناصر بوريطة"));
    // The latest act is undone first, then the lexicon, the words of which go all at once.
    apply(&window, DeskCommand::Undo);
    window.finish_reading();
    assert!(has(&window, &old) && !has(&window, "اسم آخر") && !has(&window, "ناصر بوريطة"));
    apply(&window, DeskCommand::Undo);
    window.finish_reading();
    assert_eq!(names(&window), before);
    apply(&window, DeskCommand::Redo);
    apply(&window, DeskCommand::Undo);
    apply(&window, DeskCommand::Redo);
    window.finish_reading();
    assert!(!has(&window, "ناصر بوريطة"), "the newest lexicon wins");
}

#[test]
fn an_article_that_is_opened_later_has_the_long_lexicon_from_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::empty(Language::Ar);
    desk(&mut window, DeskCommand::Import(long_lexicon(&folder)));
    let window = window.reading(ARTICLE);
    assert!(!names(&window).iter().any(|name| name.contains("بوريطة")));
    assert!(window.app.borrow().session().unwrap().is_complete());
}
