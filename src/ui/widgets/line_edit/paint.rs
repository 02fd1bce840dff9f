//! How a field looks: its frame, the hint in an empty one, the selection, the letters, what is
//! being composed, the caret.
//!
//! May import: `text`, `typeset`, `ui::ink`, `ui::look`, `ui::theme`, egui.

use egui::{
    IMEPurpose, Painter, Pos2, Rect, Response, Stroke, StrokeKind, Ui, output::IMEOutput, vec2,
};

use crate::{
    text::Span,
    typeset::{Paragraph, Position},
    ui::{
        Look,
        ink::on_screen,
        look::interface,
        theme::size::{BUTTON, CORNER, INTERFACE, INTERFACE_LINE},
        widgets::label::line_at,
    },
};

/// From the caret in an empty field to the hint, in points, so that it stands on no letter of it.
const BESIDE_CARET: f32 = 4.0;

/// As high as a line is, in points.
const FIRST_LINE: f32 = INTERFACE * INTERFACE_LINE;

/// A field in one frame.
pub struct Field<'a> {
    /// What is typed into.
    pub response: &'a Response,
    /// The room of the text.
    pub area: Rect,
    /// The text as it is set, with what is being composed.
    pub set: &'a Paragraph,
    /// Where its upper left corner is, in points.
    pub corner: Pos2,
    /// Whether nothing is in it.
    pub is_empty: bool,
    /// What is selected.
    pub selected: Span,
    /// What is being composed.
    pub composed: Span,
    /// The caret.
    pub caret: Position,
}

impl Field<'_> {
    /// Draws the field; `hint` shows in an empty one.
    pub fn paint(&self, ui: &Ui, look: &Look, hint: &str) {
        self.frame(ui.painter(), look);
        let painter = ui.painter().with_clip_rect(self.area.expand(2.0));
        if self.is_empty {
            let style = interface(INTERFACE, false);
            // In a field of several lines it stands where the first of them does.
            let first = self
                .area
                .with_max_y(self.area.bottom().min(self.corner.y + FIRST_LINE));
            let first = if self.is_high() { first } else { self.area };
            line_at(
                ui,
                look,
                look.inner(first, BESIDE_CARET, 0.0),
                look.sides().0,
                hint,
                style,
                look.theme.quiet,
            );
        }
        if self.response.has_focus() {
            for rect in self.rects(&painter, self.selected) {
                painter.rect_filled(rect, 0, look.theme.selection);
            }
        }
        look.ink
            .paint(&painter, self.set, self.corner, look.theme.text);
        for rect in self.rects(&painter, self.composed) {
            let stroke = Stroke::new(1.0, look.theme.accent);
            painter.hline(rect.x_range(), rect.bottom() - 2.0, stroke);
        }
        if self.response.has_focus() {
            self.caret(ui, &painter, look);
        }
    }

    /// Whether it has several lines.
    fn is_high(&self) -> bool {
        self.area.height() > BUTTON
    }

    fn frame(&self, painter: &Painter, look: &Look) {
        let (width, color) = if self.response.has_focus() {
            (2.0, look.theme.accent)
        } else {
            (1.0, look.theme.edge)
        };
        let rect = self.response.rect;
        painter.rect_filled(rect, CORNER, look.theme.raised);
        let stroke = Stroke::new(width, color);
        painter.rect_stroke(rect, CORNER, stroke, StrokeKind::Inside);
    }

    /// Where a part of the text is on the screen.
    fn rects(&self, painter: &Painter, span: Span) -> impl Iterator<Item = Rect> {
        let scale = painter.pixels_per_point();
        let rects = self.set.rects(span).into_iter();
        rects.map(move |rect| on_screen(rect, self.corner, scale))
    }

    /// Draws the caret and tells the input method where it is.
    fn caret(&self, ui: &Ui, painter: &Painter, look: &Look) {
        let scale = painter.pixels_per_point();
        let mut caret = on_screen(self.set.caret(self.caret), self.corner, scale);
        if self.is_empty && look.is_rtl() {
            caret = caret.translate(vec2(self.area.right() - caret.left(), 0.0));
        }
        let bar = Rect::from_center_size(caret.center(), vec2(1.5, caret.height() * 0.8));
        painter.rect_filled(bar, 0, look.theme.text);
        ui.output_mut(|output| {
            output.ime = Some(IMEOutput {
                purpose: IMEPurpose::Normal,
                rect: self.response.rect,
                cursor_rect: bar,
                should_interrupt_composition: false,
            });
        });
    }
}
