//! The sidebar: rows, filter, switches, and going from mention to mention.

use egui::Role;
use warraq::ui::messages::Language;

use super::{ARTICLE, Window};

#[test]
fn each_entity_has_one_row_however_often_it_is_named() {
    let window = Window::on(ARTICLE);
    let rows = window.rows();
    assert_eq!(
        rows.iter().filter(|row| row.contains("بوريطة")).count(),
        1,
        "{rows:?}"
    );
    assert_eq!(
        rows.iter().filter(|row| *row == "القاهرة").count(),
        1,
        "{rows:?}"
    );
}

#[test]
fn types_are_headed_by_their_name_and_count() {
    let window = Window::on(ARTICLE);
    assert!(window.has(Role::Heading, "أشخاص 1"));
    assert!(window.has(Role::Heading, "أماكن 2"));
}

#[test]
fn a_row_leads_to_the_first_mention_and_then_to_the_next_and_round() {
    let mut window = Window::on(ARTICLE);
    let mut places = Vec::new();
    for _ in 0..4 {
        window.click(Role::TreeItem, "القاهرة");
        places.push(window.current().expect("a mention is selected"));
    }
    assert!(
        places[0].0 < places[1].0 && places[1].0 < places[2].0,
        "{places:?}"
    );
    assert_eq!(places[3], places[0]);
    assert!(
        places.iter().all(|(_, text)| text == "القاهرة"),
        "{places:?}"
    );
}

#[test]
fn n_and_p_go_to_the_next_mention_and_back() {
    let mut window = Window::on(ARTICLE);
    window.harness.key_press(egui::Key::N);
    window.harness.run_steps(3);
    let first = window.current();
    window.harness.key_press(egui::Key::N);
    window.harness.run_steps(3);
    assert_ne!(window.current(), first);
    window.harness.key_press(egui::Key::P);
    window.harness.run_steps(3);
    assert_eq!(window.current(), first);
}

#[test]
fn the_filter_takes_no_notice_of_hamza_tashkeel_and_clitics() {
    for typed in ["القاهره", "القَاهِرَة", "بالقاهرة", "قاهرة"] {
        let mut window = Window::on(ARTICLE);
        window.filter(typed);
        assert_eq!(window.rows(), ["القاهرة"], "for {typed}");
    }
}

#[test]
fn a_filter_that_nothing_matches_says_so_and_can_be_cleared() {
    let mut window = Window::on(ARTICLE);
    let all = window.rows();
    window.filter("طوكيو");
    assert!(window.rows().is_empty());
    assert!(window.has(Role::Label, "لا شيء يطابق التصفية"));
    window.click(Role::Button, "مسح التصفية");
    assert_eq!(window.rows(), all);
}

#[test]
fn a_letter_typed_into_the_filter_is_no_shortcut() {
    let mut window = Window::on(ARTICLE);
    window.filter("ر");
    window.harness.key_press(egui::Key::N);
    window.harness.run_steps(3);
    assert_eq!(window.current(), None);
}

#[test]
fn a_switch_takes_the_shading_of_its_type_away_and_gives_it_back() {
    let mut window = Window::on(ARTICLE);
    let shaded = |window: &Window| {
        let app = window.app.borrow();
        let session = app.session().unwrap();
        let whole = warraq::text::Span::new(0, session.document.text.len());
        session
            .shaded_in(whole)
            .filter(|(_, mention)| mention.kind.code() == "LOC")
            .count()
    };
    let before = shaded(&window);
    assert!(before > 0);
    window.click(Role::Switch, "إخفاء تظليل: أماكن");
    assert_eq!(shaded(&window), 0);
    assert!(
        window.rows().contains(&"القاهرة".to_owned()),
        "the row stays"
    );
    window.click(Role::Switch, "إظهار تظليل: أماكن");
    assert_eq!(shaded(&window), before);
}

#[test]
fn the_sidebar_speaks_english_when_the_interface_does() {
    let window = Window::empty(Language::En).reading(ARTICLE);
    assert!(window.has(Role::Heading, "People 1"));
    assert!(window.has(Role::Switch, "Hide shading: Places"));
}
