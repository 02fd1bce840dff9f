//! A field for one line of text in either direction, on the same text layer as the page: every
//! field of the program is this one.
//!
//! The caret goes where arrows point, with the affinity that decides on which side of a border
//! between directions it stands; the text begins at the right or left as most of its letters do.
//!
//! May import: `text`, `typeset`, `ui::ink`, `ui::look`, `ui::theme`, egui.

mod buffer;
mod history;
mod keys;
mod paint;

use std::rc::Rc;

use egui::{EventFilter, Id, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::{
    text::Direction,
    typeset::{Paragraph, Position},
    ui::{
        Look,
        ink::Fit,
        look::interface,
        theme::size::{BUTTON, INTERFACE, SPACE},
    },
};
use buffer::Buffer;
pub use keys::Motion;
use paint::Field;

/// The text of a field with its caret and selection.
#[derive(Clone, Debug, Default)]
pub struct LineEdit {
    buffer: Buffer,
    motion: Motion,
    /// Pixels by which a text longer than the field is moved, so that the caret shows.
    moved: f32,
    /// Whether a press that began in the field goes on, so that the pointer takes the caret along.
    dragging: bool,
}

/// Where it is remembered whether a field has the focus.
fn typing_id() -> Id {
    Id::unique("a line of text is being edited")
}

/// Whether the reader is typing into a field, so that plain letters are no shortcuts.
pub fn is_typing(context: &egui::Context) -> bool {
    let field = context.data(|data| data.get_temp::<Id>(typing_id()));
    field.is_some() && context.memory(egui::Memory::focused) == field
}

impl LineEdit {
    /// An empty field in which arrows move as `motion` says.
    pub fn moving(motion: Motion) -> Self {
        Self {
            motion,
            ..Self::default()
        }
    }

    /// What the field holds.
    pub fn text(&self) -> &str {
        self.buffer.text()
    }

    /// Where the caret is.
    pub fn caret(&self) -> Position {
        self.buffer.caret()
    }

    /// What is selected of the text.
    pub fn selected(&self) -> &str {
        self.buffer.selected().of(self.buffer.text())
    }

    /// Replaces what the field holds, the caret at its end.
    pub fn set_text(&mut self, text: &str) {
        if text != self.buffer.text() {
            self.buffer = Buffer::new(text);
        }
    }

    /// Selects what the field holds, so that typing replaces it.
    pub fn select_all(&mut self) {
        self.buffer.select_all();
    }

    /// Draws the field over the width there is and takes what is typed into it; `changed` on the
    /// response when the text did. `name` is for screen readers, `hint` shows in an empty field.
    pub fn show(&mut self, ui: &mut Ui, look: &Look, id: Id, name: &str, hint: &str) -> Response {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), BUTTON), Sense::hover());
        let mut response = ui.interact(rect, id, Sense::click_and_drag());
        let before = self.buffer.text().to_owned();
        self.take_keys(ui, look, &response);
        let (shown, composed) = self.buffer.with_composed();
        let set = set(ui, look, &shown);
        let area = rect.shrink2(vec2(SPACE, 0.0));
        let corner = self.corner(ui, area, &set, shown.is_empty());
        self.take_pointer(ui, &response, &set, corner);
        let caret = if composed.is_empty() {
            self.buffer.caret()
        } else {
            Position::after(composed.end)
        };
        self.follow(ui, area, &set, caret);
        Field {
            response: &response,
            area,
            set: &set,
            corner: self.corner(ui, area, &set, shown.is_empty()),
            is_empty: shown.is_empty(),
            selected: self.buffer.selected(),
            composed,
            caret,
        }
        .paint(ui, look, hint);
        if self.buffer.text() != before {
            response.mark_changed();
        }
        response.widget_info(|| {
            let mut info = WidgetInfo::text_edit(true, &before, self.buffer.text(), hint);
            info.label = Some(name.to_owned());
            info.role = Role::TextInput;
            info
        });
        response
    }

    fn take_keys(&mut self, ui: &Ui, look: &Look, response: &Response) {
        if response.clicked() || response.drag_started() {
            response.request_focus();
        }
        if !response.has_focus() {
            self.buffer.compose("");
            return;
        }
        let keep = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
        ui.data_mut(|data| data.insert_temp(typing_id(), response.id));
        for event in ui.input(|input| input.filtered_events(&keep)) {
            let set = |buffer: &Buffer| set(ui, look, buffer.text());
            if let Some(copied) = keys::apply(&mut self.buffer, &event, self.motion, set) {
                ui.copy_text(copied);
            }
        }
    }

    /// Where the text's upper left corner is: at the side where its reading begins.
    fn corner(&self, ui: &Ui, area: Rect, set: &Paragraph, is_empty: bool) -> Pos2 {
        let scale = ui.pixels_per_point();
        let size = vec2(set.width, set.height) / scale;
        let left = if set.base.is_rtl() && !is_empty {
            area.right() - size.x + self.moved
        } else {
            area.left() - self.moved
        };
        pos2(left, area.center().y - size.y / 2.0)
    }

    /// A press puts the caret there, with Shift the selection's end; a drag takes it along; a
    /// double click selects a word, a triple click everything.
    fn take_pointer(&mut self, ui: &Ui, response: &Response, set: &Paragraph, corner: Pos2) {
        let Some(pointer) = response.interact_pointer_pos() else {
            self.dragging = false;
            return;
        };
        let at = (pointer - corner) * ui.pixels_per_point();
        let place = set.hit(at.x, at.y);
        let (pressed, shift) =
            ui.input(|input| (input.pointer.primary_pressed(), input.modifiers.shift));
        if response.triple_clicked() {
            self.buffer.select_all();
        } else if response.double_clicked() {
            self.buffer.select_word(place.offset);
        } else if response.clicked() && !self.dragging
            || pressed && response.is_pointer_button_down_on()
        {
            self.buffer.move_to(place, shift);
            self.dragging = true;
        } else if self.dragging && response.is_pointer_button_down_on() && response.dragged() {
            self.buffer.move_to(place, true);
        }
    }

    /// Moves a text that is longer than its field so that the caret is inside.
    fn follow(&mut self, ui: &Ui, area: Rect, set: &Paragraph, caret: Position) {
        let scale = ui.pixels_per_point();
        let room = (set.width / scale - area.width()).max(0.0);
        self.moved = self.moved.clamp(0.0, room);
        let x = self.corner(ui, area, set, false).x + set.caret(caret).left / scale;
        let out = (area.left() - x).max(0.0) - (x - area.right()).max(0.0);
        let sign = if set.base.is_rtl() { 1.0 } else { -1.0 };
        self.moved = (self.moved + out * sign).clamp(0.0, room);
    }
}

/// The text of a field as it is set: in one line, in the direction of most of its letters, of the
/// interface where it has none.
fn set(ui: &Ui, look: &Look, text: &str) -> Rc<Paragraph> {
    let style = interface(INTERFACE, false).at(ui.pixels_per_point());
    let direction: Direction = look.direction_of(text);
    look.ink
        .string(text, direction, &style, f32::INFINITY, Fit::Wrap)
}
