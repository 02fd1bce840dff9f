//! The dots of the map and their names.
//!
//! May import: `session`, `ui`, egui.

use egui::{Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::{place, projection::Camera};
use crate::{
    entity::EntityType,
    session::{Session, Spot},
    ui::{
        Command, Look, look::interface, messages::counts, theme::size, views::plate,
        widgets::tooltip_text,
    },
};

/// The smallest dot's radius, and the largest's, in points.
const RADII: (f32, f32) = (5.0, 22.0);
/// Room for a name, in points.
const NAME: f32 = 160.0;
/// Room for the line at the foot of the map, in points.
const FOOT: f32 = 26.0;

/// A dot on the screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dot {
    at: Pos2,
    radius: f32,
}

impl Dot {
    pub(super) fn of(spot: &Spot, camera: &Camera, area: Rect) -> Self {
        // By area: twice as often named, twice as large.
        let radius = RADII.0 * (spot.mentions as f32).sqrt();
        Self {
            at: camera.on_screen(place(spot), area),
            radius: radius.min(RADII.1),
        }
    }

    /// The square around it.
    fn around(&self) -> Rect {
        Rect::from_center_size(self.at, vec2(2.0, 2.0) * self.radius)
    }
}

/// Draws the dots, the large ones under the small ones, and the names that do not cover others.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    session: &Session,
    spots: &[Spot],
    dots: &[Dot],
    area: Rect,
    commands: &mut Vec<Command>,
) {
    let in_sight = |dot: &Dot| area.expand(dot.radius).contains(dot.at);
    // Names leave other dots to be seen, and the line at the foot to be read.
    let room = area.with_max_y(area.bottom() - FOOT);
    let boxes: Vec<Rect> = dots.iter().map(Dot::around).collect();
    let mut taken: Vec<Rect> = Vec::new();
    for (spot, dot) in spots.iter().zip(dots).filter(|(_, dot)| in_sight(dot)) {
        let filtered = session.filter() == spot.name;
        paint(
            ui,
            look,
            dot,
            filtered || session.selected_row() == Some(spot.row),
            area,
        );
        press(ui, look, spot, dot, filtered, commands);
    }
    for (number, (spot, dot)) in spots.iter().zip(dots).enumerate() {
        if !in_sight(dot) {
            continue;
        }
        let is_free = |rect: Rect, taken: &[Rect]| {
            let mut others = boxes
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != number);
            room.contains_rect(rect)
                && !taken.iter().any(|other| other.intersects(rect))
                && !others.any(|(_, other)| other.intersects(rect))
        };
        if let Some(rect) = name(ui, look, spot, dot, |rect| is_free(rect, &taken)) {
            taken.push(rect);
        }
    }
}

fn paint(ui: &Ui, look: &Look, dot: &Dot, chosen: bool, area: Rect) {
    let colors = look.theme.colors(EntityType::Place);
    let painter = ui.painter().with_clip_rect(area);
    let width = if chosen { 3.0 } else { 1.5 };
    let fill = colors.ink.gamma_multiply(if chosen { 0.75 } else { 0.45 });
    painter.circle(dot.at, dot.radius, fill, Stroke::new(width, colors.ink));
}

/// Lists a place alone when its dot is clicked, and all places when it is clicked again.
fn press(
    ui: &Ui,
    look: &Look,
    spot: &Spot,
    dot: &Dot,
    filtered: bool,
    commands: &mut Vec<Command>,
) {
    let side = 2.0 * dot.radius.max(8.0);
    let rect = Rect::from_center_size(dot.at, vec2(side, side));
    let id = ui.scope_id().with(("dot", spot.row));
    let response = ui.interact(rect, id, Sense::click());
    let count = look.counted(&counts::MENTIONS, spot.mentions);
    let says = format!("{} · {count}", spot.name);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, filtered, &says));
    if response.has_focus() {
        let stroke = Stroke::new(2.0, look.theme.accent);
        ui.painter().circle_stroke(dot.at, dot.radius + 3.0, stroke);
    }
    tooltip_text(look, &response, &says);
    if response.clicked() {
        let filter = if filtered {
            String::new()
        } else {
            spot.name.clone()
        };
        commands.push(Command::Filter(filter));
    }
}

/// Writes a dot's name under it, over it or beside it, where there `is_free` room; returns where.
fn name(
    ui: &Ui,
    look: &Look,
    spot: &Spot,
    dot: &Dot,
    is_free: impl Fn(Rect) -> bool,
) -> Option<Rect> {
    let style = interface(size::SMALL, false);
    let size = plate::room(ui, look, &spot.name, style, NAME);
    let (down, beside) = (dot.radius + 10.0, dot.radius + size.x / 2.0 + 3.0);
    let ways = [
        vec2(0.0, down),
        vec2(0.0, -down),
        vec2(beside, 0.0),
        vec2(-beside, 0.0),
    ];
    let places = ways.map(|way| Rect::from_center_size(dot.at + way, size));
    let rect = places.into_iter().find(|rect| is_free(*rect))?;
    plate::ground(ui, look, rect);
    plate::write(ui, look, rect, &spot.name, style);
    Some(rect)
}
