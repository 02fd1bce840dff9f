//! The graph: a dot for each entity in its type's colour, the larger the more often it is named; a
//! line between two that appear together, the thicker the more often. The pointer or the selected
//! row brings one of them out with its neighbours.
//!
//! May import: `session`, `ui`, egui.

use egui::{Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::Node;
use crate::{
    session::{RowId, Session},
    ui::{
        Command, Look,
        look::interface,
        messages::{Message, counts},
        theme::size,
        views::plate,
    },
};

/// The smallest dot's radius, and the largest's, in points.
const RADII: (f32, f32) = (4.0, 16.0);
/// Room around the graph, for names at its edges.
const MARGIN: (f32, f32) = (80.0, 36.0);
/// Room for a name, in points.
const NAME: f32 = 170.0;
/// How much is left of what is not brought out.
const FAINT: f32 = 0.2;

/// Draws the graph into `area`.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    session: &Session,
    nodes: &[Node],
    edges: &[(usize, usize, u32)],
    area: Rect,
    commands: &mut Vec<Command>,
) {
    let inside = area.shrink2(vec2(MARGIN.0, MARGIN.1));
    let half = inside.size() / 2.0;
    let at = |node: &Node| inside.center() + vec2(node.place.x * half.x, node.place.y * half.y);
    let places: Vec<Pos2> = nodes.iter().map(at).collect();
    let pressed = press(ui, look, session, nodes, &places, commands);
    let selected = session.selected_row().map(|row| row.entity);
    let chosen = pressed.or_else(|| nodes.iter().position(|node| Some(node.entity) == selected));
    let near = |node: usize| match chosen {
        Some(chosen) => chosen == node || edges.iter().any(|edge| joins(*edge, chosen, node)),
        None => true,
    };
    lines(ui, look, &places, edges, chosen);
    for (index, node) in nodes.iter().enumerate() {
        let ink = look.theme.colors(node.kind).ink;
        let color = if near(index) {
            ink
        } else {
            ink.gamma_multiply(FAINT)
        };
        ui.painter()
            .circle_filled(places[index], radius(node), color);
    }
    names(ui, look, nodes, &places, area, chosen, near);
}

fn joins((first, second, _): (usize, usize, u32), a: usize, b: usize) -> bool {
    (first, second) == (a, b) || (first, second) == (b, a)
}

fn radius(node: &Node) -> f32 {
    (RADII.0 * (node.mentions as f32).sqrt()).min(RADII.1)
}

fn lines(
    ui: &Ui,
    look: &Look,
    places: &[Pos2],
    edges: &[(usize, usize, u32)],
    chosen: Option<usize>,
) {
    for (first, second, weight) in edges {
        let touches = chosen.is_none_or(|chosen| chosen == *first || chosen == *second);
        let color = if touches {
            // The closer two belong together, the darker.
            let share = (*weight as f32 / 6.0).min(1.0);
            look.theme.edge.gamma_multiply(0.3 + 0.4 * share)
        } else {
            look.theme.line
        };
        let width = (*weight as f32).sqrt().min(5.0) * if touches { 1.0 } else { 0.5 };
        ui.painter()
            .line_segment([places[*first], places[*second]], Stroke::new(width, color));
    }
}

/// Takes pointer and keys; returns the node under the pointer or with the focus.
fn press(
    ui: &Ui,
    look: &Look,
    session: &Session,
    nodes: &[Node],
    places: &[Pos2],
    commands: &mut Vec<Command>,
) -> Option<usize> {
    let mut found = None;
    for (index, (node, at)) in nodes.iter().zip(places).enumerate() {
        let side = 2.0 * radius(node).max(9.0);
        let rect = Rect::from_center_size(*at, vec2(side, side));
        let row = RowId {
            entity: node.entity,
            kind: node.kind,
        };
        let response = ui.interact(rect, ui.scope_id().with(("node", row)), Sense::click());
        let chosen = session.selected_row() == Some(row);
        let kind = look.say(Message::one(node.kind));
        let count = look.counted(&counts::MENTIONS, node.mentions);
        let says = format!("{}: {kind} · {count}", node.name);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &says));
        if response.has_focus() {
            let stroke = Stroke::new(2.0, look.theme.accent);
            ui.painter().circle_stroke(*at, radius(node) + 3.0, stroke);
        }
        if response.hovered() || response.has_focus() {
            found = Some(index);
        }
        commands.extend(response.clicked().then_some(Command::StepRow(row)));
    }
    found
}

/// Writes the names: those brought out first, then by how often they are mentioned; none over
/// another.
fn names(
    ui: &Ui,
    look: &Look,
    nodes: &[Node],
    places: &[Pos2],
    area: Rect,
    chosen: Option<usize>,
    near: impl Fn(usize) -> bool,
) {
    let mut order: Vec<usize> = (0..nodes.len()).filter(|index| near(*index)).collect();
    order.sort_by_key(|index| (chosen != Some(*index), usize::MAX - nodes[*index].mentions));
    let mut taken: Vec<Rect> = Vec::new();
    for index in order {
        let node = &nodes[index];
        let style = interface(size::SMALL, chosen == Some(index));
        let size = plate::room(ui, look, &node.name, style, NAME);
        let below = pos2(places[index].x, places[index].y + radius(node) + 10.0);
        let rect = Rect::from_center_size(below, size);
        let over = pos2(places[index].x, places[index].y - radius(node) - 10.0);
        let unwritten = |rect: &Rect| {
            area.contains_rect(*rect) && !taken.iter().any(|other| other.intersects(*rect))
        };
        let free = |rect: &Rect| {
            let others = (0..nodes.len()).filter(|other| *other != index);
            let on = |other: usize| rect.distance_to_pos(places[other]) < radius(&nodes[other]);
            unwritten(rect) && !others.into_iter().any(on)
        };
        let beside = radius(node) + rect.width() / 2.0 + 4.0;
        let [left, right] = [-beside, beside].map(|by| places[index] + vec2(by, 0.0));
        let others = [over, left, right].map(|at| Rect::from_center_size(at, rect.size()));
        let choices: Vec<Rect> = [rect].into_iter().chain(others).collect();
        // Rather on another's dot than nowhere.
        let found = choices.iter().find(|rect| free(rect));
        let Some(rect) = found.or_else(|| choices.iter().find(|rect| unwritten(rect))) else {
            continue;
        };
        // A dot under the letters stays to be seen.
        if free(rect) {
            plate::ground(ui, look, *rect);
        }
        plate::write(ui, look, *rect, &look.shown(&node.name), style);
        taken.push(*rect);
    }
}
