//! Marks the mentions of entities: a box behind the letters or a line under them, before the letters
//! are painted, so that no mark ever changes how they are set.
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
}

impl Shade {
    /// A mention of a type that is nothing else.
    pub const fn of(kind: EntityType) -> Self {
        Self {
            kind,
            doubtful: false,
            current: false,
            flash: 0.0,
        }
    }

    /// Marks the mention whose letters are in `boxes`, one for each stretch that is in one piece
    /// on a line, in the order of reading.
    pub fn paint(&self, painter: &Painter, look: &Look, boxes: Vec<Rect>, rtl: bool) {
        let ink = look.theme.colors(self.kind).ink;
        let last = boxes.len().saturating_sub(1);
        for (index, rect) in boxes.into_iter().enumerate() {
            let corner = corners(index == 0, index == last, rtl);
            if let Some(fill) = self.fill(look) {
                painter.rect_filled(rect, corner, fill);
            }
            if look.shading == Shading::Underlines {
                self.underline(painter, rect, ink, rtl);
            }
            if self.current {
                let stroke = Stroke::new(1.5, ink);
                painter.rect_stroke(rect, corner, stroke, StrokeKind::Inside);
            }
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
