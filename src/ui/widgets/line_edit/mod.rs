//! A field for one line of text in either direction, on the same text layer as the page.
//!
//! May import: `text`, `typeset`, `ui::ink`, `ui::look`, `ui::theme`, egui.

mod buffer;
mod keys;

use std::rc::Rc;

use egui::{
    Align2, EventFilter, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    output::IMEOutput, pos2, vec2,
};

use super::label::line_at;
use crate::{
    text::Span,
    typeset::{Paragraph, Position},
    ui::{
        Look,
        ink::{Fit, on_screen},
        look::interface,
        theme::size::{BUTTON, CORNER, INTERFACE, SPACE},
    },
};
use buffer::Buffer;

/// The text of a field with its caret and selection.
#[derive(Clone, Debug, Default)]
pub struct LineEdit {
    buffer: Buffer,
    /// Pixels by which a text longer than the field is moved, so that the caret shows.
    moved: f32,
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
    /// What the field holds.
    pub fn text(&self) -> &str {
        &self.buffer.text
    }

    /// Replaces what the field holds, the caret at its end.
    pub fn set_text(&mut self, text: &str) {
        if text != self.buffer.text {
            self.buffer = Buffer::new(text);
        }
    }

    /// Draws the field over the width there is and takes what is typed into it; `changed` on the
    /// response when the text did. `name` is for screen readers, `hint` shows in an empty field.
    pub fn show(&mut self, ui: &mut Ui, look: &Look, id: Id, name: &str, hint: &str) -> Response {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), BUTTON), Sense::hover());
        let mut response = ui.interact(rect, id, Sense::click_and_drag());
        let before = self.buffer.text.clone();
        self.take_keys(ui, look, &response);
        let set = self.set(ui, look);
        let area = rect.shrink2(vec2(SPACE, 0.0));
        self.take_pointer(ui, &response, &set, self.corner(ui, look, area, &set));
        self.follow_caret(ui, look, area, &set);
        self.paint(ui, look, &response, area, &set, hint);
        if self.buffer.text != before {
            response.mark_changed();
        }
        response.widget_info(|| {
            let mut info = WidgetInfo::text_edit(true, &before, &self.buffer.text, hint);
            info.label = Some(name.to_owned());
            info.role = Role::TextInput;
            info
        });
        response
    }

    fn set(&self, ui: &Ui, look: &Look) -> Rc<Paragraph> {
        let style = interface(INTERFACE, false).at(ui.pixels_per_point());
        let direction = look.direction_of(&self.buffer.text);
        look.ink.string(
            &self.buffer.text,
            direction,
            &style,
            f32::INFINITY,
            Fit::Wrap,
        )
    }

    fn take_keys(&mut self, ui: &Ui, look: &Look, response: &Response) {
        if response.clicked() || response.drag_started() {
            response.request_focus();
        }
        if !response.has_focus() {
            return;
        }
        let keep = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
        ui.data_mut(|data| data.insert_temp(typing_id(), response.id));
        let rtl = look.direction_of(&self.buffer.text).is_rtl();
        for event in ui.input(|input| input.filtered_events(&keep)) {
            if let Some(copied) = keys::apply(&mut self.buffer, &event, rtl) {
                ui.copy_text(copied);
            }
        }
    }

    /// Where the text's upper left corner is: at the side where its reading begins.
    fn corner(&self, ui: &Ui, look: &Look, area: Rect, set: &Paragraph) -> egui::Pos2 {
        let scale = ui.pixels_per_point();
        let size = vec2(set.width, set.height) / scale;
        let left = if look.direction_of(&self.buffer.text).is_rtl() && !self.text().is_empty() {
            area.right() - size.x + self.moved
        } else {
            area.left() - self.moved
        };
        pos2(left, area.center().y - size.y / 2.0)
    }

    fn take_pointer(&mut self, ui: &Ui, response: &Response, set: &Paragraph, corner: egui::Pos2) {
        let Some(pointer) = response.interact_pointer_pos() else {
            return;
        };
        if response.double_clicked() {
            self.buffer.select_all();
        } else if response.is_pointer_button_down_on() {
            let at = (pointer - corner) * ui.pixels_per_point();
            let offset = set.hit(at.x, at.y).offset;
            let extend =
                !ui.input(|input| input.pointer.primary_pressed() && !input.modifiers.shift);
            self.buffer.move_to(offset, extend);
        }
    }

    /// Moves a text that is longer than its field so that the caret is inside.
    fn follow_caret(&mut self, ui: &Ui, look: &Look, area: Rect, set: &Paragraph) {
        let scale = ui.pixels_per_point();
        let room = (set.width / scale - area.width()).max(0.0);
        self.moved = self.moved.clamp(0.0, room);
        let x = self.corner(ui, look, area, set).x
            + set.caret(Position::before(self.buffer.caret)).left / scale;
        let out = (area.left() - x).max(0.0) - (x - area.right()).max(0.0);
        let sign = if look.direction_of(self.text()).is_rtl() {
            1.0
        } else {
            -1.0
        };
        self.moved = (self.moved + out * sign).clamp(0.0, room);
    }

    fn paint(
        &self,
        ui: &Ui,
        look: &Look,
        response: &Response,
        area: Rect,
        set: &Paragraph,
        hint: &str,
    ) {
        let focused = response.has_focus();
        let (width, color) = if focused {
            (2.0, look.theme.accent)
        } else {
            (1.0, look.theme.edge)
        };
        let painter = ui.painter();
        painter.rect_filled(response.rect, CORNER, look.theme.raised);
        painter.rect_stroke(
            response.rect,
            CORNER,
            Stroke::new(width, color),
            StrokeKind::Inside,
        );
        let scale = ui.pixels_per_point();
        let corner = self.corner(ui, look, area, set);
        let clipped = painter.with_clip_rect(area.expand(2.0));
        if self.text().is_empty() {
            let start = if look.is_rtl() {
                Align2::RIGHT_CENTER
            } else {
                Align2::LEFT_CENTER
            };
            line_at(
                ui,
                look,
                area,
                start,
                hint,
                interface(INTERFACE, false),
                look.theme.quiet,
            );
        }
        let selected: Span = self.buffer.selected();
        if focused && !selected.is_empty() {
            for rect in set.rects(selected) {
                clipped.rect_filled(on_screen(rect, corner, scale), 0, look.theme.selection);
            }
        }
        look.ink.paint(&clipped, set, corner, look.theme.text);
        if focused {
            let mut caret = on_screen(
                set.caret(Position::before(self.buffer.caret)),
                corner,
                scale,
            );
            if self.text().is_empty() && look.is_rtl() {
                caret = caret.translate(vec2(area.right() - caret.left(), 0.0));
            }
            let bar = Rect::from_center_size(caret.center(), vec2(1.5, caret.height() * 0.8));
            clipped.rect_filled(bar, 0, look.theme.text);
            ui.output_mut(|output| {
                output.ime = Some(IMEOutput {
                    purpose: egui::IMEPurpose::Normal,
                    rect: response.rect,
                    cursor_rect: bar,
                    should_interrupt_composition: false,
                });
            });
        }
    }
}
