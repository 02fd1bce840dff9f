//! Marks the mentions of entities: a box behind the letters or a line under them, before the letters
//! are painted, so that no mark ever changes how they are set. Boxes are painted before a reader's
//! highlights, lines after them, so that both are seen where a name is highlighted.
//!
//! May import: `entity`, `ui::look`, `ui::theme`, egui.

use egui::{Color32, CornerRadius, Painter, Rect, Shape, Stroke, StrokeKind, pos2};

use super::{
    Look,
    theme::{
        Shading,
        shading::{LINE, dashes},
        size,
    },
};
use crate::entity::EntityType;

/// How one mention is marked.
#[derive(Clone, Copy, Debug)]
pub struct Shade {
    /// Its type.
    pub kind: EntityType,
    /// Whether it may be wrong: lighter, or a thinner line.
    pub doubtful: bool,
    /// Whether it is the one that was gone to: outlined.
    pub current: bool,
    /// How strongly it is marked for a moment, from 0 to 1.
    pub flash: f32,
    /// Whether a highlight of the reader's lies over its box, whose edge then stands for it.
    pub highlighted: bool,
}

/// How thick the outline of the mention that was gone to is, and of one under a highlight, in
/// points: where it is both, the first.
const CURRENT: f32 = 1.5;
const HIGHLIGHTED: f32 = 1.0;

impl Shade {
    /// A mention of a type that is nothing else.
    pub const fn of(kind: EntityType) -> Self {
        Self {
            kind,
            doubtful: false,
            current: false,
            flash: 0.0,
            highlighted: false,
        }
    }

    /// Paints what is behind the mention whose letters are in `boxes`, one for each stretch that is
    /// in one piece on a line, in the order of reading.
    pub fn behind(&self, painter: &Painter, look: &Look, boxes: &[Rect], rtl: bool) {
        let Some(fill) = self.fill(look) else {
            return;
        };
        for (rect, corner) in cornered(boxes, rtl) {
            painter.rect_filled(rect, corner, fill);
        }
    }

    /// Paints its lines: under it, and around it.
    pub fn over(&self, painter: &Painter, look: &Look, boxes: &[Rect], rtl: bool) {
        let ink = look.theme.colors(self.kind).ink;
        for (rect, corner) in cornered(boxes, rtl) {
            if look.shading == Shading::Underlines {
                self.underline(painter, rect, ink, rtl);
            }
            if let Some(width) = self.outline(look) {
                let stroke = Stroke::new(width, ink);
                painter.rect_stroke(rect, corner, stroke, StrokeKind::Inside);
            }
        }
    }

    /// How thick the line around it is, if there is one.
    fn outline(&self, look: &Look) -> Option<f32> {
        let edge = self.highlighted && look.shading == Shading::Fills;
        match (self.current, edge) {
            (true, _) => Some(CURRENT),
            (false, true) => Some(HIGHLIGHTED),
            (false, false) => None,
        }
    }

    /// What is behind the letters.
    fn fill(&self, look: &Look) -> Option<Color32> {
        let ink = look.theme.colors(self.kind).ink;
        let fill = match (look.shading, self.doubtful) {
            (Shading::Fills, false) => look.theme.colors(self.kind).fill,
            (Shading::Fills, true) => look.theme.doubtful(self.kind),
            _ if self.flash > 0.0 => look.theme.page,
            _ => return None,
        };
        Some(fill.lerp_to_gamma(ink, FLASH * self.flash))
    }

    /// The line under the letters, below what hangs deepest.
    fn underline(&self, painter: &Painter, rect: Rect, ink: Color32, rtl: bool) {
        let width = if self.doubtful { LINE / 2.0 } else { LINE };
        let scale = painter.pixels_per_point();
        let y = ((rect.bottom() - LINE) * scale).round() / scale + width / 2.0;
        line(
            painter,
            self.kind,
            rect.x_range(),
            y,
            Stroke::new(width, ink),
            rtl,
        );
    }
}

/// How far a fill goes towards the ink while a mention is marked most.
const FLASH: f32 = 0.45;

/// The line of a type, from where reading begins.
pub fn line(
    painter: &Painter,
    kind: EntityType,
    across: egui::Rangef,
    y: f32,
    stroke: Stroke,
    rtl: bool,
) {
    let (from, to) = if rtl {
        (across.max, across.min)
    } else {
        (across.min, across.max)
    };
    let path = [pos2(from, y), pos2(to, y)];
    let lengths = dashes(kind);
    if lengths.is_empty() {
        painter.line_segment(path, stroke);
        return;
    }
    let every_second = |first: usize| lengths[first..].iter().copied().step_by(2);
    let (on, off): (Vec<f32>, Vec<f32>) = (every_second(0).collect(), every_second(1).collect());
    painter.extend(Shape::dashed_line_with_offset(
        &path, stroke, &on, &off, 0.0,
    ));
}

/// The boxes of a mention with their corners.
fn cornered(boxes: &[Rect], rtl: bool) -> impl Iterator<Item = (Rect, CornerRadius)> {
    let last = boxes.len().saturating_sub(1);
    let boxes = boxes.iter().copied().enumerate();
    boxes.map(move |(index, rect)| (rect, corners(index == 0, index == last, rtl)))
}

/// The corners of a box that holds a mention's `start`, its `end`, both or neither: rounded only
/// where the mention itself begins and ends, square where it goes on in the next line.
fn corners(start: bool, end: bool, rtl: bool) -> CornerRadius {
    let round = |yes: bool| if yes { size::SHADE_CORNER } else { 0 };
    let (left, right) = if rtl { (end, start) } else { (start, end) };
    let (left, right) = (round(left), round(right));
    CornerRadius {
        nw: left,
        sw: left,
        ne: right,
        se: right,
    }
}
