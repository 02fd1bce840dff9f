//! The sample of the reading panel: a sentence set as the page is, with vowel signs, digits and
//! three mentions.
//!
//! May import: `entity`, `text`, `typeset`, `ui`, egui.

use egui::{Rect, Sense, Stroke, StrokeKind, Ui, vec2};

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

/// The box holds as many whole lines as this height in points, three at most; one at least.
const HEIGHT: f32 = 176.0;
const MOST_LINES: f32 = 3.0;

/// Draws the sample.
pub(super) fn show(ui: &mut Ui, look: &Look, reading: &Reading) {
    let letters = ARTICLE * reading.zoom;
    let line = letters * reading.line_height;
    let lines = (HEIGHT / line).floor().clamp(1.0, MOST_LINES);
    let height = lines * line + SPACE;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    ui.painter().rect_filled(rect, CORNER, look.theme.page);
    let inside = rect.with_max_y(rect.max.y - SPACE / 2.0);
    let painter = ui
        .painter()
        .with_clip_rect(inside.intersect(ui.clip_rect()));
    let set = set(ui, look, reading, rect.width() - 2.0 * SPACE);
    let corner = rect.min + vec2(SPACE, SPACE / 2.0);
    for (words, kind) in MENTIONS {
        let at = TEXT.find(words).unwrap_or_default();
        let rects = set.shade_rects(Span::new(at, at + words.len())).into_iter();
        let scale = ui.pixels_per_point();
        let boxes: Vec<Rect> = rects.map(|rect| on_screen(rect, corner, scale)).collect();
        let shade = Shade::of(kind);
        shade.behind(&painter, look, &boxes, true);
        shade.over(&painter, look, &boxes, true);
    }
    look.ink.paint(&painter, &set, corner, look.theme.text);
    let edge = Stroke::new(1.0, look.theme.line);
    ui.painter()
        .rect_stroke(rect, CORNER, edge, StrokeKind::Inside);
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
