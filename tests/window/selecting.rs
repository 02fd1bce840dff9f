//! Selection on the page with keys and pointer: by letter, word, line and paragraph, with Shift,
//! and beyond the edges.

use egui::{Event, Key, Modifiers, PointerButton, Pos2, Role};
use egui_kittest::kittest::Queryable as _;

use super::{ARTICLE, Window};

const SHIFT: Modifiers = Modifiers::SHIFT;
const BOTH: Modifiers = Modifiers::SHIFT.plus(Modifiers::COMMAND);

impl Window {
    /// Where a paragraph of the article begins, some points into its first line.
    fn start_of(&self, line: &str) -> Pos2 {
        let paragraph = self.harness.get_by_role_and_label(Role::Paragraph, line);
        let rect = paragraph.rect();
        egui::pos2(rect.right() - 1.0, rect.top() + 20.0)
    }

    fn button(&mut self, pos: Pos2, pressed: bool, modifiers: Modifiers) {
        self.harness.event(Event::ModifiersChanged(modifiers));
        self.harness.event(Event::PointerMoved(pos));
        self.harness.event(Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers,
        });
        self.harness.step();
        self.harness.event(Event::ModifiersChanged(Modifiers::NONE));
        self.harness.step();
    }

    fn press_at(&mut self, pos: Pos2, modifiers: Modifiers) {
        self.button(pos, true, modifiers);
        self.button(pos, false, modifiers);
    }

    fn extend(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_steps(2);
    }

    fn selection(&self) -> String {
        let app = self.app.borrow();
        let session = app.session().expect("an article");
        let selection = session.selection.expect("a selection");
        session.document.slice(selection.span()).to_owned()
    }
}

/// The window with the caret at the start of the second paragraph.
fn at_start() -> Window {
    let mut window = Window::on(ARTICLE);
    let start = window.start_of(ARTICLE.lines().nth(2).unwrap());
    window.press_at(start, Modifiers::NONE);
    window
}

#[test]
fn shift_and_an_arrow_select_the_letter_that_it_points_to() {
    let mut window = at_start();
    window.extend(SHIFT, Key::ArrowLeft);
    assert_eq!(window.selection(), "و");
    window.extend(SHIFT, Key::ArrowLeft);
    assert_eq!(window.selection(), "وص");
    window.extend(SHIFT, Key::ArrowRight);
    assert_eq!(window.selection(), "و");
}

#[test]
fn with_ctrl_it_is_a_word() {
    let mut window = at_start();
    window.extend(BOTH, Key::ArrowLeft);
    window.extend(BOTH, Key::ArrowLeft);
    assert_eq!(window.selection(), "وصل وزير");
}

#[test]
fn up_and_down_select_lines_and_home_and_end_to_their_ends() {
    let mut window = at_start();
    window.extend(SHIFT, Key::End);
    let first = window.selection();
    assert!(
        first.starts_with("وصل وزير") && !first.ends_with(' '),
        "{first}"
    );
    let mut window = at_start();
    window.extend(SHIFT, Key::ArrowDown);
    let line = window.selection();
    assert_eq!(line.trim_end(), first);
    window.extend(SHIFT, Key::ArrowUp);
    assert_eq!(window.selection(), "");
}

#[test]
fn with_ctrl_up_and_down_select_paragraphs() {
    let mut window = at_start();
    window.extend(BOTH, Key::ArrowDown);
    assert_eq!(Some(window.selection().as_str()), ARTICLE.lines().nth(2));
    window.extend(BOTH, Key::End);
    assert!(window.selection().trim_end().ends_with("5 ملايين درهم."));
    window.extend(BOTH, Key::Home);
    assert!(window.selection().starts_with("وصول"));
}

#[test]
fn a_step_over_a_paragraphs_end_goes_on_in_the_next_one() {
    let mut window = at_start();
    window.extend(BOTH, Key::ArrowDown);
    window.extend(SHIFT, Key::ArrowLeft);
    window.extend(SHIFT, Key::ArrowLeft);
    assert!(
        window.selection().ends_with("تتعاونان.\nو"),
        "{}",
        window.selection()
    );
}

#[test]
fn a_shift_click_selects_from_the_caret_to_there() {
    let mut window = at_start();
    let end = window.start_of(ARTICLE.lines().nth(3).unwrap());
    window.press_at(end, SHIFT);
    assert_eq!(
        window.selection().trim_end(),
        ARTICLE.lines().nth(2).unwrap()
    );
}

#[test]
fn a_drag_held_below_the_page_scrolls_and_selects_on() {
    let text: String = (1..200)
        .map(|n| format!("الفقرة رقم {n} من هذا النص الطويل.\n"))
        .collect();
    let mut window = Window::on(&text);
    let start = window.start_of("الفقرة رقم 3 من هذا النص الطويل.");
    window.button(start, true, Modifiers::NONE);
    window
        .harness
        .event(Event::PointerMoved(egui::pos2(start.x - 50.0, 860.0)));
    window.harness.step();
    let soon = window.selection().lines().count();
    window.harness.run_steps(120);
    let later = window.selection().lines().count();
    assert!(later > soon + 5, "{soon} lines, then {later}");
    window.button(egui::pos2(start.x - 50.0, 860.0), false, Modifiers::NONE);
    let end = window.selection();
    window.harness.run_steps(30);
    assert_eq!(
        window.selection(),
        end,
        "nothing moves when the button is let go"
    );
}
