//! The page: what a screen reader reads, selection, copying, choosing a mention.

use egui::{Event, Modifiers, PointerButton, Role, output::OutputCommand};
use egui_kittest::kittest::Queryable as _;

use super::{ARTICLE, Window};

/// What the window has put on the clipboard with the last frame.
fn copied(window: &Window) -> Option<String> {
    window
        .harness
        .output()
        .platform_output
        .commands
        .iter()
        .find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
}

/// What is selected.
fn selected(window: &Window) -> Option<String> {
    let app = window.app.borrow();
    let session = app.session()?;
    Some(session.document.slice(session.selection?.span()).to_owned())
}

/// Presses the mouse `times` at a place of the second paragraph, counted from its right edge.
fn click_text(window: &mut Window, from_right: f32, times: usize) {
    let text = ARTICLE.lines().nth(2).unwrap();
    let rect = window
        .harness
        .get_by_role_and_label(Role::Paragraph, text)
        .rect();
    let pos = egui::pos2(rect.right() - from_right, rect.top() + 20.0);
    window.harness.event(Event::PointerMoved(pos));
    for _ in 0..times {
        for pressed in [true, false] {
            window.harness.event(Event::PointerButton {
                pos,
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            });
        }
        window.harness.step();
    }
    window.harness.run_steps(2);
}

#[test]
fn a_screen_reader_reads_paragraph_by_paragraph() {
    let window = Window::on(ARTICLE);
    let mut lines = ARTICLE.lines().filter(|line| !line.is_empty());
    assert!(window.has(Role::Heading, lines.next().unwrap()));
    assert!(lines.all(|line| window.has(Role::Paragraph, line)));
}

#[test]
fn a_double_click_selects_a_word_and_a_triple_click_a_paragraph() {
    let mut window = Window::on(ARTICLE);
    click_text(&mut window, 12.0, 2);
    assert_eq!(selected(&window).as_deref(), Some("وصل"));
    let mut window = Window::on(ARTICLE);
    click_text(&mut window, 12.0, 3);
    assert_eq!(selected(&window).as_deref(), ARTICLE.lines().nth(2));
}

#[test]
fn all_is_copied_exactly_as_the_source_has_it() {
    let mut window = Window::on(ARTICLE);
    window
        .harness
        .key_press_modifiers(Modifiers::COMMAND, egui::Key::A);
    window.harness.step();
    window.harness.event(Event::Copy);
    window.harness.step();
    assert_eq!(copied(&window).as_deref(), Some(ARTICLE));
}

#[test]
fn choosing_a_mention_on_the_page_chooses_its_row() {
    let mut window = Window::on(ARTICLE);
    // "وصل وزير الخارجية " is before the name, about 150 points wide at the article's size.
    click_text(&mut window, 190.0, 1);
    let (_, text) = window.current().expect("a mention is selected");
    assert_eq!(text, "ناصر بوريطة");
    let app = window.app.borrow();
    let session = app.session().unwrap();
    let row = session.selected_row().unwrap();
    assert_eq!(session.extraction().entity(row.entity).name, "ناصر بوريطة");
}

#[test]
fn letters_grow_and_shrink_with_the_keys() {
    let mut window = Window::on(ARTICLE);
    window
        .harness
        .key_press_modifiers(Modifiers::COMMAND, egui::Key::Plus);
    window.harness.run_steps(2);
    assert_eq!(window.app.borrow().settings().zoom, 1);
    window
        .harness
        .key_press_modifiers(Modifiers::COMMAND, egui::Key::Num0);
    window.harness.run_steps(2);
    assert_eq!(window.app.borrow().settings().zoom, 0);
}
