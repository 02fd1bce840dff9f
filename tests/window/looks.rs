//! How page and window look: the reading panel, themes, marks of mentions, the page alone.

use egui::{Event, Key, Modifiers, Role, pos2};
use warraq::{
    app::Settings,
    typeset::{Digits, Face, Family},
    ui::{
        Command,
        messages::Language,
        reading::FaceChoice,
        theme::{Shading, ThemeChoice},
    },
};

use super::{ARTICLE, Window};

#[test]
fn the_reading_panel_changes_theme_marks_face_and_lines_and_keeps_them() {
    let mut window = Window::on(ARTICLE);
    window.click(Role::Button, "ضبط القراءة");
    for choice in ["ورقي", "خط تحتها", "حديث"] {
        window.click(Role::MenuItemRadio, choice);
    }
    for step in ["مباعدة الأسطر", "أسطر أقصر", "تكبير الخط"] {
        window.click(Role::Button, step);
    }
    let app = window.app.borrow();
    let settings = app.settings();
    assert_eq!(settings.theme, ThemeChoice::Sepia);
    assert_eq!(settings.shading, Shading::Underlines);
    assert_eq!(settings.face, FaceChoice::Sans);
    let steps = (settings.line_height, settings.measure, settings.zoom);
    assert_eq!(steps, (1, -1, 1));
    let reading = settings.reading();
    assert!((reading.line_height - 2.0).abs() < 1e-5 && reading.measure < 33.0);
    assert_eq!(reading.face, Face::Interface);
}

#[test]
fn lines_stay_within_what_can_be_read() {
    let mut settings = Settings::default();
    for _ in 0..40 {
        settings.move_lines(-1);
        settings.lengthen_lines(1);
    }
    let reading = settings.reading();
    assert!(
        (1.4..1.6).contains(&reading.line_height),
        "{}",
        reading.line_height
    );
    assert!(reading.measure <= 60.0);
    settings.move_lines(0);
    settings.lengthen_lines(0);
    assert_eq!((settings.line_height, settings.measure), (0, 0));
}

#[test]
fn the_article_stands_alone_until_esc() {
    let mut window = Window::on(ARTICLE);
    assert!(window.has(Role::Button, "القائمة") && !window.rows().is_empty());
    window
        .harness
        .key_press_modifiers(Modifiers::SHIFT, Key::F11);
    window.harness.run_steps(3);
    assert!(window.app.borrow().is_alone());
    assert!(!window.has(Role::Button, "القائمة") && window.rows().is_empty());
    window.harness.key_press(Key::Escape);
    window.harness.run_steps(3);
    assert!(window.has(Role::Button, "القائمة") && !window.rows().is_empty());
}

#[test]
fn a_pointer_at_the_upper_edge_brings_the_bar_over_the_article() {
    let mut window = Window::on(ARTICLE);
    window.app.borrow_mut().apply(Command::ToggleAlone);
    window.harness.run_steps(3);
    for (y, shows) in [(1.0, true), (20.0, true), (400.0, false)] {
        window.harness.event(Event::PointerMoved(pos2(500.0, y)));
        window.harness.run_steps(3);
        assert_eq!(window.has(Role::Button, "القائمة"), shows, "{y}");
        assert!(window.rows().is_empty());
    }
}

#[test]
fn counts_have_the_chosen_digits_in_an_arabic_interface_alone() {
    let mut window = Window::on(ARTICLE);
    assert!(window.has(Role::Heading, "أماكن 2"));
    let arabic = Command::Digits(Digits::Arabic);
    window.app.borrow_mut().apply(arabic);
    window.harness.run_steps(3);
    assert!(window.has(Role::Heading, "أماكن ٢"));
    let english = Command::Language(Some(Language::En));
    window.app.borrow_mut().apply(english);
    window.harness.run_steps(3);
    assert!(window.has(Role::Heading, "Places 2"));
}

#[test]
fn a_face_that_is_not_installed_is_said_and_the_article_set_in_naskh() {
    let face = FaceChoice::Installed("No such family".to_owned());
    let settings = Settings {
        face,
        ..Settings::default()
    };
    assert_eq!(settings.reading().face, Face::Naskh);
    let window = Window::with(settings).reading(ARTICLE);
    let app = window.app.borrow();
    let notice = app.notice().expect("it is said");
    assert_eq!(notice.subject.as_deref(), Some("No such family"));
    assert!(!notice.error);
}

#[test]
fn an_installed_family_sets_the_article() {
    let Some(family) = Family::all().next() else {
        println!("skipped: no family with Arabic letters is installed here");
        return;
    };
    let face = FaceChoice::Installed(family.name().to_owned());
    let settings = Settings {
        face,
        ..Settings::default()
    };
    assert_eq!(settings.reading().face, Face::Installed(family));
    let window = Window::with(settings).reading(ARTICLE);
    assert_eq!(window.app.borrow().notice(), None);
    assert!(!window.rows().is_empty());
}
