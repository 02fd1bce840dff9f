//! A sentence of the article with one of its names shaded, as the page shades it.
//!
//! May import: `text`, `typeset`, `ui`, egui.

use egui::{Color32, Rect, Ui, vec2};

use crate::{
    text::Span,
    ui::{
        Look,
        ink::on_screen,
        look::interface,
        theme::size::{INTERFACE, SHADE_CORNER},
    },
};

/// `sentence` as the page shows it, with where `marked` is in that.
pub(super) fn shown(look: &Look, sentence: &str, marked: Span) -> (String, Span) {
    let part = |part: Option<&str>| look.shown(part.unwrap_or_default()).into_owned();
    let before = part(sentence.get(..marked.start));
    let word = part(sentence.get(marked.start..marked.end));
    let after = part(sentence.get(marked.end..));
    let start = before.len();
    let marked = Span::new(start, start + word.len());
    (format!("{before}{word}{after}"), marked)
}

/// How high `sentence` is when it is `width` points wide.
pub(super) fn height(ui: &Ui, look: &Look, sentence: &str, width: f32) -> f32 {
    let shown = look.shown(sentence);
    let set = look.lines(ui, &shown, interface(INTERFACE, false), width);
    set.height / ui.pixels_per_point()
}

/// Paints `sentence` into `rect`; `marked`, in bytes of it, stands on `fill`.
pub(super) fn paint(ui: &Ui, look: &Look, rect: Rect, sentence: &str, marked: Span, fill: Color32) {
    let scale = ui.pixels_per_point();
    let (sentence, marked) = displayed(look, sentence, marked);
    let set = look.lines(ui, &sentence, interface(INTERFACE, false), rect.width());
    // A right-to-left text stands at the right of the width that it was set for.
    let width = (rect.width() * scale).floor() / scale;
    let corner = rect.min + vec2(rect.width() - width, 0.0);
    for shade in set.shade_rects(marked) {
        let shade = on_screen(shade, corner, scale);
        ui.painter().rect_filled(shade, SHADE_CORNER, fill);
    }
    look.ink.paint(ui.painter(), &set, corner, look.theme.text);
}

/// A sentence in the form that the page is shown in, and where its name stands then: each letter
/// is shown by itself, so that the parts are as long as they are alone.
fn displayed(look: &Look, sentence: &str, marked: Span) -> (String, Span) {
    let (before, rest) = sentence.split_at(marked.start);
    let (name, after) = rest.split_at(marked.len());
    let mut shown = look.shown(before).into_owned();
    let start = shown.len();
    shown += &look.shown(name);
    let marked = Span::new(start, shown.len());
    shown += &look.shown(after);
    (shown, marked)
}
