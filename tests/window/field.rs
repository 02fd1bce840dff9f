//! A field for one line of text, as the filter over the sidebar is one: motion, selection, undo,
//! clipboard, composition.

use egui::{
    Event, ImeEvent, Key, Modifiers, PointerButton, Rect, Role, Shape, TextureId,
    output::OutputCommand,
};
use egui_kittest::kittest::Queryable as _;
use warraq::ui::messages::{Language, Message};

use super::{ARTICLE, Window};

const SHIFT: Modifiers = Modifiers::SHIFT;
const CTRL: Modifiers = Modifiers::COMMAND;

impl Window {
    /// The window with `text` typed into the field.
    fn typing(text: &str) -> Self {
        let mut window = Self::on(ARTICLE);
        window.filter(text);
        window
    }

    fn keys(&mut self, modifiers: Modifiers, keys: &[Key]) {
        for key in keys {
            self.harness.key_press_modifiers(modifiers, *key);
            self.harness.run_steps(2);
        }
    }

    fn event(&mut self, event: Event) {
        self.harness.event(event);
        self.harness.run_steps(2);
    }

    fn typed(&mut self, text: &str) {
        self.event(Event::Text(text.to_owned()));
    }

    /// What the field holds.
    fn field(&self) -> String {
        let app = self.app.borrow();
        app.session().expect("an article").filter().to_owned()
    }

    /// What is selected in the field, as copying gives it.
    fn copied(&mut self, event: Event) -> Option<String> {
        self.harness.event(event);
        self.harness.step();
        let commands = &self.harness.output().platform_output.commands;
        commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    }

    fn press_field(&mut self, from_right: f32, presses: &[bool], modifiers: Modifiers) {
        let rect = self.harness.get_by_role(Role::TextInput).rect();
        let pos = egui::pos2(rect.right() - from_right, rect.center().y);
        self.harness.event(Event::PointerMoved(pos));
        self.harness.event(Event::ModifiersChanged(modifiers));
        for pressed in presses {
            self.harness.event(Event::PointerButton {
                pos,
                button: PointerButton::Primary,
                pressed: *pressed,
                modifiers,
            });
            self.harness.step();
        }
        self.harness.event(Event::ModifiersChanged(Modifiers::NONE));
        self.harness.step();
    }
}

#[test]
fn an_arrow_goes_where_it_points_in_arabic() {
    let mut window = Window::typing("سلم");
    window.keys(Modifiers::NONE, &[Key::ArrowRight]);
    window.typed("ا");
    assert_eq!(window.field(), "سلام");
    window.keys(Modifiers::NONE, &[Key::ArrowLeft]);
    window.typed("ة");
    assert_eq!(window.field(), "سلامة");
}

#[test]
fn in_an_english_word_inside_arabic_an_arrow_goes_where_it_points_too() {
    // The end of the text is at the left of ع; the letters from left to right: ع ab م.
    let mut window = Window::typing("م ab ع");
    let right = [Key::ArrowRight; 2];
    window.keys(Modifiers::NONE, &right);
    // Beside a, on its left; then over it.
    window.keys(Modifiers::NONE, &[Key::ArrowRight]);
    window.typed("x");
    assert_eq!(window.field(), "م axb ع");
    window.keys(Modifiers::NONE, &[Key::ArrowLeft; 2]);
    window.typed("y");
    assert_eq!(window.field(), "م yaxb ع");
}

#[test]
fn home_and_end_go_to_the_ends_of_the_text_and_shift_selects() {
    let mut window = Window::typing("باب الحارة");
    window.keys(SHIFT, &[Key::Home]);
    assert_eq!(window.copied(Event::Copy).as_deref(), Some("باب الحارة"));
    window.keys(Modifiers::NONE, &[Key::ArrowRight]);
    window.typed("من ");
    assert_eq!(window.field(), "من باب الحارة");
}

#[test]
fn ctrl_goes_by_words() {
    let mut window = Window::typing("وزارة الشؤون الخارجية");
    window.keys(CTRL | SHIFT, &[Key::ArrowRight]);
    assert_eq!(window.copied(Event::Copy).as_deref(), Some("الخارجية"));
    window.keys(CTRL, &[Key::Backspace]);
    window.keys(CTRL, &[Key::Backspace]);
    assert_eq!(window.field(), "وزارة ");
}

#[test]
fn deleting_back_takes_the_mark_before_its_letter() {
    let mut window = Window::typing("كتّ");
    window.keys(Modifiers::NONE, &[Key::Backspace]);
    assert_eq!(window.field(), "كت");
}

#[test]
fn what_was_done_can_be_undone_and_done_again_without_limit() {
    let mut window = Window::typing("");
    for word in ["واحد ", "اثنان ", "ثلاثة "] {
        window.typed(word);
    }
    window.keys(CTRL, &[Key::A]);
    assert_eq!(
        window.copied(Event::Cut).as_deref(),
        Some("واحد اثنان ثلاثة ")
    );
    assert_eq!(window.field(), "");
    window.keys(CTRL, &[Key::Z; 2]);
    assert_eq!(window.field(), "واحد اثنان ");
    window.keys(CTRL, &[Key::Z; 9]);
    assert_eq!(window.field(), "");
    window.keys(CTRL | SHIFT, &[Key::Z]);
    window.keys(CTRL, &[Key::Y]);
    assert_eq!(window.field(), "واحد اثنان ");
}

#[test]
fn a_paste_goes_into_the_field_and_line_ends_become_blanks() {
    let mut window = Window::typing("من ");
    window.event(Event::Paste("فاس\nإلى طنجة".to_owned()));
    assert_eq!(window.field(), "من فاس إلى طنجة");
}

#[test]
fn what_is_composed_becomes_text_when_it_is_committed() {
    let mut window = Window::typing("من ");
    let preedit = |text: &str| {
        Event::Ime(ImeEvent::Preedit {
            text: text.to_owned(),
            active_range_chars: None,
        })
    };
    window.event(preedit("فا"));
    assert_eq!(window.field(), "من ");
    window.event(preedit("فاس"));
    window.event(Event::Ime(ImeEvent::Commit("فاس".to_owned())));
    assert_eq!(window.field(), "من فاس");
    window.event(preedit("طن"));
    window.event(preedit(""));
    assert_eq!(window.field(), "من فاس");
}

#[test]
fn a_double_click_selects_a_word_and_a_triple_click_everything() {
    let mut window = Window::typing("وزارة الشؤون الخارجية");
    window.harness.run_steps(60);
    window.press_field(20.0, &[true, false, true, false], Modifiers::NONE);
    assert_eq!(window.copied(Event::Copy).as_deref(), Some("وزارة"));
    window.harness.run_steps(60);
    let three = [true, false, true, false, true, false];
    window.press_field(20.0, &three, Modifiers::NONE);
    assert_eq!(
        window.copied(Event::Copy).as_deref(),
        Some("وزارة الشؤون الخارجية")
    );
}

#[test]
fn a_shift_click_selects_up_to_there() {
    let mut window = Window::typing("وزارة الشؤون");
    window.press_field(2.0, &[true, false], Modifiers::NONE);
    window.harness.run_steps(60);
    window.press_field(200.0, &[true, false], SHIFT);
    assert_eq!(window.copied(Event::Copy).as_deref(), Some("وزارة الشؤون"));
}

/// What is painted in `field`: the letters' bounds, and the caret, a bar a point and a half wide.
fn painted(window: &Window, field: Rect) -> (Option<Rect>, Option<Rect>) {
    let (mut letters, mut caret) = (None, None);
    for clipped in &window.harness.output().shapes {
        match &clipped.shape {
            Shape::Mesh(mesh) if mesh.texture_id != TextureId::default() => {
                let bounds = mesh.calc_bounds();
                letters = letters.or(field.contains_rect(bounds).then_some(bounds));
            }
            Shape::Rect(bar) if field.contains_rect(bar.rect) && bar.rect.width() == 1.5 => {
                caret = Some(bar.rect);
            }
            _ => {}
        }
    }
    (letters, caret)
}

#[test]
fn the_caret_of_an_empty_field_stands_before_the_hint_and_on_no_letter_of_it() {
    for (language, _) in Language::ALL {
        let mut window = Window::empty(language).reading(ARTICLE);
        window.filter("");
        let name = Message::FocusFilter.text(language);
        let field = window.harness.get_by_role_and_label(Role::TextInput, name);
        let (letters, caret) = painted(&window, field.rect());
        let (letters, caret) = letters.zip(caret).expect("a hint and a caret");
        let between = match language {
            Language::Ar => caret.left() - letters.right(),
            Language::En | Language::Fr => letters.left() - caret.right(),
        };
        assert!((1.0..8.0).contains(&between), "{language:?}: {between}");
    }
}
