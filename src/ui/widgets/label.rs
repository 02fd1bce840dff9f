//! Labels: text that is read, not pressed.
//!
//! May import: `text`, `typeset`, `ui::ink`, `ui::look`, `ui::messages`, `ui::theme`, egui.

use egui::{Align2, Color32, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use crate::{
    text::Direction,
    typeset::Paragraph,
    ui::{
        Look,
        ink::TextStyle,
        look::interface,
        messages::Message,
        theme::size::{INTERFACE, LARGE},
    },
};

/// One line, as wide as it needs and at most as wide as there is room.
pub fn label(ui: &mut Ui, look: &Look, text: &str, style: TextStyle, color: Color32) -> Response {
    let set = look.line(ui, text, style, ui.available_width());
    allocate(ui, look, &set, text, color)
}

/// As many lines as it takes at the width there is.
pub fn paragraph(
    ui: &mut Ui,
    look: &Look,
    text: &str,
    style: TextStyle,
    color: Color32,
) -> Response {
    let set = look.lines(ui, text, style, ui.available_width());
    allocate(ui, look, &set, text, color)
}

/// What is said where a list would stand, while nothing is in it.
pub fn instead(ui: &mut Ui, look: &Look, message: Message) -> Response {
    let style = interface(INTERFACE, false);
    paragraph(ui, look, look.say(message), style, look.theme.quiet)
}

/// A title over a card or a sheet.
pub fn title(ui: &mut Ui, look: &Look, text: &str) -> Response {
    label(ui, look, text, interface(LARGE, true), look.theme.text)
}

/// Paints one line inside `rect`, at the side that `anchor` says, elided to its width; returns
/// where the line's ink is. For widgets that place their parts themselves.
pub fn line_at(
    ui: &Ui,
    look: &Look,
    rect: Rect,
    anchor: Align2,
    text: &str,
    style: TextStyle,
    color: Color32,
) -> Rect {
    let direction = look.direction_of(text);
    line_towards(ui, look, direction, rect, anchor, text, style, color)
}

/// The same, for a line that runs in `direction` whatever its first letter is.
#[expect(
    clippy::too_many_arguments,
    reason = "a line, its place and its look; one more than above"
)]
pub fn line_towards(
    ui: &Ui,
    look: &Look,
    direction: Direction,
    rect: Rect,
    anchor: Align2,
    text: &str,
    style: TextStyle,
    color: Color32,
) -> Rect {
    let set = look.line_towards(ui, text, direction, style, rect.width());
    let ink = Ink::of(ui, &set);
    let place = anchor.align_size_within_rect(ink.size, rect);
    let corner = place.min - vec2(ink.left, -ink.drop);
    look.ink.paint(
        &ui.painter().with_clip_rect(rect.expand(2.0)),
        &set,
        corner,
        color,
    );
    place
}

fn allocate(ui: &mut Ui, look: &Look, set: &Paragraph, text: &str, color: Color32) -> Response {
    let ink = Ink::of(ui, set);
    let (rect, response) = ui.allocate_exact_size(ink.size, Sense::hover());
    look.ink
        .paint(ui.painter(), set, rect.min - vec2(ink.left, 0.0), color);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}

/// The part of a set text that has letters, in points: a right-to-left line stands at the right
/// of the width that it was set for, which may be wider.
pub struct Ink {
    /// From the left of the width to the leftmost letter.
    pub left: f32,
    /// As wide as the widest line, as high as all of them.
    pub size: Vec2,
    /// How far below the middle the text is to be moved to look centred: the line box leaves
    /// room for Arabic descenders, which Latin has not.
    pub drop: f32,
}

/// How far Latin letters stand above the middle of the line box, in em.
const LATIN_ABOVE_MIDDLE: f32 = 0.12;

impl Ink {
    /// The ink of `set`.
    pub fn of(ui: &Ui, set: &Paragraph) -> Self {
        let edges = set
            .lines
            .iter()
            .map(|line| (line.left, line.left + line.width));
        let (left, right) = edges
            .reduce(|all, line| (all.0.min(line.0), all.1.max(line.1)))
            .unwrap_or_default();
        let scale = ui.pixels_per_point();
        let mut glyphs = set.lines.iter().flat_map(|line| &line.glyphs);
        let latin = glyphs.all(|glyph| !glyph.rtl());
        Self {
            left: left / scale,
            size: vec2(right - left, set.height) / scale,
            drop: if latin {
                LATIN_ABOVE_MIDDLE * set.size_px / scale
            } else {
                0.0
            },
        }
    }
}
