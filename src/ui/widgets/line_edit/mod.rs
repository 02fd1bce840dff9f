//! A field for text in either direction, on the same text layer as the page: every field of the
//! program is this one. Most have one line, in which the text moves; a note's grows with its text,
//! whose lines break where they are full.
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
        theme::size::{BUTTON, INTERFACE, INTERFACE_LINE, SPACE},
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
    /// How many lines it shows at least, where it has several; 0 where it has one.
    lines: u8,
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

    /// An empty field of several lines, of which it shows so many at least.
    pub fn of_lines(lines: u8) -> Self {
        Self {
            lines,
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
        let before = self.buffer.text().to_owned();
        let height = self.height(ui, look);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        let area = rect.shrink2(vec2(SPACE, 0.0));
        let mut response = ui.interact(rect, id, Sense::click_and_drag());
        self.take_keys(ui, look, &response, area.width());
        let (shown, composed) = self.buffer.with_composed();
        let set = self.set(ui, look, &shown, area.width());
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

    /// As high as a button, or as its lines.
    fn height(&self, ui: &Ui, look: &Look) -> f32 {
        if self.lines == 0 {
            return BUTTON;
        }
        let (text, _) = self.buffer.with_composed();
        let width = ui.available_width() - 2.0 * SPACE;
        let set = self.set(ui, look, &text, width);
        let line = INTERFACE * INTERFACE_LINE;
        let own = set.height / ui.pixels_per_point();
        own.max(f32::from(self.lines) * line) + SPACE
    }

    /// The text of a field as it is set, in the direction of most of its letters, of the interface
    /// where it has none: in one line, or in lines `width` points wide.
    fn set(&self, ui: &Ui, look: &Look, text: &str, width: f32) -> Rc<Paragraph> {
        let scale = ui.pixels_per_point();
        let direction: Direction = look.direction_of(text);
        let width = match self.lines {
            0 => f32::INFINITY,
            _ => (width * scale).floor(),
        };
        let style = interface(INTERFACE, false).at(scale);
        look.ink.string(text, direction, &style, width, Fit::Wrap)
    }

    fn take_keys(&mut self, ui: &Ui, look: &Look, response: &Response, width: f32) {
        if response.clicked() || response.drag_started() {
            response.request_focus();
        }
        if !response.has_focus() {
            self.buffer.compose("");
            return;
        }
        let keep = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: self.lines > 0,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
        ui.data_mut(|data| data.insert_temp(typing_id(), response.id));
        for event in ui.input(|input| input.filtered_events(&keep)) {
            let mut buffer = std::mem::take(&mut self.buffer);
            let set = |buffer: &Buffer| self.set(ui, look, buffer.text(), width);
            let copied = keys::apply(&mut buffer, &event, self.motion, set);
            self.buffer = buffer;
            if let Some(copied) = copied {
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
        let top = match self.lines {
            0 => area.center().y - size.y / 2.0,
            _ => area.top() + SPACE / 2.0,
        };
        pos2(left, top)
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
