//! The sample of the reading panel: a sentence set as the page is, with vowel signs, digits and
//! three mentions.
//!
//! May import: `entity`, `text`, `typeset`, `ui`, egui.

use egui::{Sense, Stroke, StrokeKind, Ui, vec2};

use super::Reading;
use crate::{
    entity::EntityType,
    text::{Direction, Span},
    typeset::{Paragraph, Style},
    ui::{
        Look,
        ink::{TextStyle, on_screen},
        shade::Shade,
        theme::size::{ARTICLE, CORNER, SPACE},
    },
};

const TEXT: &str =
    "كَتَبَ الجاحِظُ «كِتابَ الحَيَوان» في البصرة قُبيل سنة 847، وهو سبعة أجزاء تجمع أخبارا كثيرة.";

/// What is shaded in it.
const MENTIONS: [(&str, EntityType); 3] = [
    ("الجاحِظُ", EntityType::Person),
    ("البصرة", EntityType::Place),
    ("سنة 847", EntityType::Date),
];

/// The box is as high as so many lines, within these bounds in points.
const LINES: f32 = 2.6;
const HEIGHT: (f32, f32) = (96.0, 176.0);

/// Draws the sample.
pub(super) fn show(ui: &mut Ui, look: &Look, reading: &Reading) {
    let letters = ARTICLE * reading.zoom;
    let line = letters * reading.line_height;
    let height = (line * LINES).clamp(HEIGHT.0, HEIGHT.1);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, CORNER, look.theme.page);
    let set = set(ui, look, reading, rect.width() - 2.0 * SPACE);
    let corner = rect.min + vec2(SPACE, ((height - line) / 8.0).clamp(0.0, SPACE / 2.0));
    for (words, kind) in MENTIONS {
        let at = TEXT.find(words).unwrap_or_default();
        let rects = set.shade_rects(Span::new(at, at + words.len())).into_iter();
        let scale = ui.pixels_per_point();
        let boxes = rects.map(|rect| on_screen(rect, corner, scale)).collect();
        Shade::of(kind).paint(&painter, look, boxes, true);
    }
    look.ink.paint(&painter, &set, corner, look.theme.text);
    let edge = Stroke::new(1.0, look.theme.line);
    painter.rect_stroke(rect, CORNER, edge, StrokeKind::Inside);
}

/// The sentence in lines of `width` points, as the page's running text would be.
fn set(ui: &Ui, look: &Look, reading: &Reading, width: f32) -> Paragraph {
    let letters = ARTICLE * reading.zoom;
    let style = TextStyle {
        face: reading.face,
        bold: false,
        size: letters,
        line_height: letters * reading.line_height,
    };
    let scale = ui.pixels_per_point();
    let style = Style {
        justification: reading.justification,
        ..style.at(scale)
    };
    let (base, width) = (Direction::Rtl, (width * scale).floor());
    look.ink
        .with_typesetter(|typesetter| typesetter.set_as(TEXT, reading.display, base, &style, width))
}
