//! The places of the article on a map of the world: a dot for each, the larger the more often it
//! is named. A click on a dot lists that place alone; the wheel comes closer, a drag moves.
//!
//! May import: `session`, `ui`, egui.

mod dots;
mod projection;
mod world;

use egui::{Event, Key, Mesh, Modifiers, Rect, Response, Sense, Stroke, Ui, epaint::Vertex, pos2};

use super::{derived::Derived, nothing};
use crate::{
    session::{Session, Spot},
    ui::{
        Command, Look,
        look::interface,
        messages::{Message, counts},
        theme::size::{self, HALF, SPACE},
        widgets::{Icon, focus_ring, icon_button, line_at},
    },
};
use dots::Dot;
use projection::{Camera, project};
use world::world;

/// How much closer one step comes.
const STEP: f32 = 1.4;
/// How far an arrow moves, in points.
const ARROW: f32 = 60.0;

/// The map of the article that was shown last.
#[derive(Debug, Default)]
pub(super) struct Map {
    spots: Derived<u64, Vec<Spot>>,
    /// What is looked at; `None` until the map was drawn.
    camera: Option<Camera>,
}

impl Map {
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        session: &Session,
        commands: &mut Vec<Command>,
    ) {
        let known = self.spots.len();
        let changed = self.spots.renew(session.revision(), || session.spots());
        if changed && self.spots.len() != known {
            self.camera = None;
        }
        if self.spots.is_empty() {
            return nothing(ui, look, Message::NoPlaces);
        }
        let area = ui.available_rect_before_wrap();
        let response = ui.interact(area, ui.scope_id().with("map"), Sense::click_and_drag());
        let places: Vec<_> = self.spots.iter().map(place).collect();
        let mut camera = *self
            .camera
            .get_or_insert_with(|| Camera::on(&places, area.size()));
        move_camera(&mut camera, ui, &response, area);
        land(ui, look, &camera, area);
        let dots: Vec<Dot> = self
            .spots
            .iter()
            .map(|spot| Dot::of(spot, &camera, area))
            .collect();
        dots::show(ui, look, session, &self.spots, &dots, area, commands);
        if response.clicked() && !session.filter().is_empty() {
            commands.push(Command::Filter(String::new()));
        }
        let camera = buttons(ui, look, camera, &places, area);
        self.camera = Some(camera);
        focus_ring(ui, look, area, response.has_focus());
        without_point(ui, look, session, area);
    }
}

/// Where a place is on the plane.
fn place(spot: &Spot) -> egui::Pos2 {
    project(spot.point.0, spot.point.1)
}

/// Takes the wheel, the drag and the keys.
fn move_camera(camera: &mut Camera, ui: &Ui, response: &Response, area: Rect) {
    if response.dragged() {
        camera.drag(response.drag_delta());
    }
    if response.clicked() {
        response.request_focus();
    }
    let at = response.hover_pos();
    let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
    if let Some(at) = at.filter(|_| wheel != 0.0 || pinch != 1.0) {
        camera.zoom((wheel / 240.0).exp() * pinch, at, area);
    }
    if !response.has_focus() {
        return;
    }
    let keep = egui::EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..egui::EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
    let moves = [
        (Key::ArrowLeft, ARROW, 0.0),
        (Key::ArrowRight, -ARROW, 0.0),
        (Key::ArrowUp, 0.0, ARROW),
        (Key::ArrowDown, 0.0, -ARROW),
    ];
    for (key, x, y) in moves {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            camera.drag(egui::vec2(x, y));
        }
    }
    for event in ui.input(|input| input.events.clone()) {
        match event {
            Event::Text(text) if text == "+" => camera.zoom(STEP, area.center(), area),
            Event::Text(text) if text == "-" => camera.zoom(1.0 / STEP, area.center(), area),
            _ => {}
        }
    }
}

/// Paints the land that is in sight, then coasts and borders.
fn land(ui: &Ui, look: &Look, camera: &Camera, area: Rect) {
    let painter = ui.painter().with_clip_rect(area);
    let world = world();
    let sight = Rect::from_points(&[
        camera.on_plane(area.min, area),
        camera.on_plane(area.max, area),
    ]);
    let mut mesh = Mesh::default();
    for corners in &world.land {
        let corners = corners.map(|corner| world.points[usize::from(corner)]);
        if !Rect::from_points(&corners).intersects(sight) {
            continue;
        }
        let first = mesh.vertices.len() as u32;
        mesh.vertices.extend(corners.map(|corner| Vertex {
            pos: camera.on_screen(corner, area),
            uv: egui::epaint::WHITE_UV,
            color: look.theme.panel,
        }));
        mesh.indices.extend([first, first + 1, first + 2]);
    }
    painter.add(mesh);
    let coast = Stroke::new(1.0, look.theme.edge);
    let border = Stroke::new(1.0, look.theme.line);
    for line in world
        .lines
        .iter()
        .filter(|line| line.bounds.intersects(sight))
    {
        let points = world.points[line.points.clone()].iter();
        let points: Vec<_> = points.map(|point| camera.on_screen(*point, area)).collect();
        let stroke = if line.is_border { border } else { coast };
        // Where a line crosses the date line it goes on at the other side of the map.
        let half = std::f32::consts::PI * camera.scale;
        for part in points.chunk_by(|a, b| (a.x - b.x).abs() < half) {
            painter.line(part.to_vec(), stroke);
        }
    }
}

/// Closer, farther, all places: for whoever has no wheel.
fn buttons(
    ui: &mut Ui,
    look: &Look,
    mut camera: Camera,
    places: &[egui::Pos2],
    area: Rect,
) -> Camera {
    let x = if look.is_rtl() {
        area.left() + SPACE
    } else {
        area.right() - SPACE - size::BUTTON
    };
    let room = Rect::from_min_size(
        pos2(x, area.top() + SPACE),
        egui::vec2(size::BUTTON, 3.0 * size::BUTTON + 2.0 * HALF),
    );
    ui.painter().rect(
        room.expand(2.0),
        size::CORNER,
        look.theme.raised,
        Stroke::new(1.0, look.theme.line),
        egui::StrokeKind::Outside,
    );
    ui.scope_builder(egui::UiBuilder::new().max_rect(room), |ui| {
        ui.spacing_mut().item_spacing.y = HALF;
        if icon_button(ui, look, Icon::Plus, look.say(Message::MapCloser), "+").clicked() {
            camera.zoom(STEP, area.center(), area);
        }
        if icon_button(ui, look, Icon::Minus, look.say(Message::MapFarther), "-").clicked() {
            camera.zoom(1.0 / STEP, area.center(), area);
        }
        if icon_button(ui, look, Icon::Whole, look.say(Message::MapAll), "").clicked() {
            camera = Camera::on(places, area.size());
        }
    });
    camera
}

/// Says how many places are not on the map.
fn without_point(ui: &Ui, look: &Look, session: &Session, area: Rect) {
    let count = session.places_without_point();
    if count > 0 {
        let text = look.counted(&counts::PLACES_OFF_MAP, count);
        let line = area
            .with_min_y(area.bottom() - 28.0)
            .shrink2(egui::vec2(SPACE, 0.0));
        let style = interface(size::SMALL, false);
        line_at(
            ui,
            look,
            line,
            look.sides().0,
            &text,
            style,
            look.theme.quiet,
        );
    }
}
