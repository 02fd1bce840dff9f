//! The palette, the sheet of keys, and keys that a reader changed.

use std::collections::BTreeMap;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use warraq::{
    app::Settings,
    ui::{command::table, messages::Language},
};

use super::{ARTICLE, Window};

fn type_text(window: &mut Window, text: &str) {
    window.harness.event(egui::Event::Text(text.to_owned()));
    window.harness.run_steps(3);
}

/// The palette's rows from the top, the chosen one marked.
fn options(window: &Window) -> Vec<(String, bool)> {
    let rows = window.harness.query_all_by_role(Role::ListBoxOption);
    rows.map(|row| {
        let node = row.accesskit_node();
        (
            node.label().unwrap_or_default(),
            node.is_selected() == Some(true),
        )
    })
    .collect()
}

#[test]
fn the_palette_finds_a_command_by_a_few_letters_and_gives_it() {
    let mut window = Window::on(ARTICLE);
    window.press(Modifiers::COMMAND, Key::K);
    type_text(&mut window, "اخفاء");
    assert_eq!(options(&window), [("إخفاء التشكيل".to_owned(), true)]);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.app.borrow().settings().hide_tashkeel);
    assert!(options(&window).is_empty());
}

#[test]
fn arrows_go_through_the_palette_and_stop_at_its_ends() {
    let mut window = Window::on(ARTICLE);
    window.press(Modifiers::COMMAND, Key::K);
    type_text(&mut window, "الموضع");
    let chosen = |window: &Window| options(window).iter().position(|(_, chosen)| *chosen);
    assert_eq!(chosen(&window), Some(0));
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(chosen(&window), Some(1));
    for _ in 0..40 {
        window.press(Modifiers::NONE, Key::ArrowDown);
    }
    assert_eq!(chosen(&window), Some(options(&window).len() - 1));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(options(&window).is_empty());
}

#[test]
fn a_click_gives_a_command_too() {
    let mut window = Window::on(ARTICLE);
    window.click(Role::Button, "القائمة");
    window.click(Role::MenuItem, "كل الأوامر…");
    type_text(&mut window, "بالإنجليزية");
    window.click(Role::ListBoxOption, "الواجهة بالإنجليزية");
    assert_eq!(window.app.borrow().language(), Language::En);
}

#[test]
fn letters_typed_into_the_palette_are_no_shortcuts() {
    let mut window = Window::on(ARTICLE);
    window.press(Modifiers::COMMAND, Key::K);
    window.press(Modifiers::NONE, Key::N);
    assert_eq!(window.current(), None);
}

#[test]
fn the_sheet_lists_every_key_and_escape_closes_it() {
    let mut window = Window::on(ARTICLE);
    window.press(Modifiers::NONE, Key::F1);
    assert!(window.has(Role::Row, "فتح ملف…: Ctrl+O"));
    assert!(window.has(Role::Row, "كل الأوامر…: Ctrl+K"));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.has(Role::Row, "فتح ملف…: Ctrl+O"));
}

#[test]
fn the_settings_change_a_commands_keys() {
    let keys = BTreeMap::from([("hide-tashkeel".to_owned(), vec!["Ctrl+Shift+H".to_owned()])]);
    let settings = Settings {
        keys,
        ..Settings::default()
    };
    let mut window = Window::with(settings).reading(ARTICLE);
    window.press(Modifiers::COMMAND, Key::T);
    assert!(!window.app.borrow().settings().hide_tashkeel);
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
    assert!(window.app.borrow().settings().hide_tashkeel);
}

/// Whoever cannot use a mouse reaches every command: by keys of its own, or by its name.
#[test]
fn every_command_is_reached_by_the_keyboard() {
    let mut window = Window::on(ARTICLE);
    let of_a_selection = ["copy", "highlight", "note", "resize"];
    let of_a_row = [
        "card",
        "rename",
        "latin-name",
        "merge",
        "merge-into",
        "reject",
        "never",
        "remember",
    ];
    let of_a_shelf = [
        "close-shelf",
        "export-shelf",
        "search-all",
        "all-names",
        "update-index",
        "stop-index",
        "all-articles",
        "export-shelf",
    ];
    let not_here = [&of_a_selection[..], &of_a_row, &of_a_shelf].concat();
    for entry in table::all() {
        let name = entry.label.text(Language::Ar);
        window.press(Modifiers::COMMAND, Key::K);
        type_text(&mut window, name);
        let found = options(&window);
        let possible = !not_here.contains(&entry.name);
        assert_eq!(
            found.iter().any(|(label, _)| label == name),
            possible,
            "{name}"
        );
        window.press(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn who_wants_no_motion_gets_no_fades() {
    let mut window = Window::on(ARTICLE);
    window.press(Modifiers::COMMAND, Key::K);
    type_text(&mut window, "بلا حركة");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.app.borrow().settings().less_motion);
    assert_eq!(window.harness.ctx.global_style().animation_time, 0.0);
}
