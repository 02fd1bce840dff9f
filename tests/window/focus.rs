//! The keyboard's way through the window: Tab comes to everything that can be pressed, and what has
//! the focus shows it.

use std::collections::BTreeSet;

use egui::{Key, Modifiers, Rect, Role, Shape};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use warraq::{
    app::SAMPLE,
    ui::{Command, command::table, theme::ThemeChoice, views::View},
};

use super::Window;

/// More stops than any screen has.
const STOPS: usize = 160;

/// What has the focus: its role and name, and where it is.
fn focused(window: &Window) -> Option<(String, Rect)> {
    let root = window.harness.root();
    let mut all = root.children_recursive();
    let node = all.find(|node| node.accesskit_node().is_focused())?;
    let told = node.accesskit_node();
    let name = format!("{:?} «{}»", told.role(), told.label().unwrap_or_default());
    Some((name, node.rect()))
}

/// Whether something in the accent's colour is drawn at the edge of `rect`, or within a few points.
fn has_ring(window: &Window, rect: Rect) -> bool {
    let accent = ThemeChoice::Light.theme(false).accent;
    let near = rect.expand(6.0);
    let shapes = &window.harness.output().shapes;
    shapes.iter().any(|clipped| match &clipped.shape {
        Shape::Rect(ring) => {
            ring.stroke.color == accent && ring.stroke.width >= 1.5 && near.contains_rect(ring.rect)
        }
        Shape::Circle(ring) => ring.stroke.color == accent && near.contains(ring.center),
        _ => false,
    })
}

/// Goes round by Tab: each stop's name, and the stops that do not show that they are one.
fn round(window: &mut Window) -> (Vec<String>, BTreeSet<String>) {
    let (mut stops, mut hidden) = (Vec::new(), BTreeSet::new());
    for _ in 0..STOPS {
        window.press(Modifiers::NONE, Key::Tab);
        let Some((name, rect)) = focused(window) else {
            continue;
        };
        // The page has the focus while one reads: its caret and selection show it.
        let is_page = name.starts_with("Document") || name.starts_with("Window");
        if !is_page && !has_ring(window, rect) {
            hidden.insert(name.clone());
        }
        if stops.first() == Some(&name) && stops.len() > 3 {
            break;
        }
        stops.push(name);
    }
    (stops, hidden)
}

/// What can be pressed or typed into, and is to be seen.
fn pressable(window: &Window) -> BTreeSet<String> {
    let area = window.harness.ctx.content_rect();
    let roles = [
        Role::Button,
        Role::TextInput,
        Role::TreeItem,
        Role::Switch,
        Role::MenuItemRadio,
        Role::ColumnHeader,
        Role::Tab,
        Role::Row,
    ];
    let nodes = roles
        .into_iter()
        .flat_map(|role| window.harness.query_all_by_role(role));
    let seen = nodes
        .filter(|node| area.contains_rect(node.rect()) && !node.accesskit_node().is_disabled());
    seen.map(|node| {
        let told = node.accesskit_node();
        format!("{:?} «{}»", told.role(), told.label().unwrap_or_default())
    })
    .collect()
}

fn wrong(window: &mut Window, screen: &str) -> Vec<String> {
    let wanted = pressable(window);
    let (stops, hidden) = round(window);
    let reached: BTreeSet<String> = stops.into_iter().collect();
    let missed = wanted
        .difference(&reached)
        .map(|name| format!("{screen}: Tab does not come to {name}"));
    let hidden = hidden
        .into_iter()
        .map(|name| format!("{screen}: {name} does not show that it has the focus"));
    missed.chain(hidden).collect()
}

#[test]
fn tab_comes_to_everything_and_shows_where_it_is() {
    let mut faults = Vec::new();
    for view in [
        View::Article,
        View::Table,
        View::Timeline,
        View::Map,
        View::Together,
    ] {
        let mut window = Window::on(SAMPLE);
        window
            .app
            .borrow_mut()
            .apply(Command::Theme(ThemeChoice::Light));
        window.app.borrow_mut().apply(Command::ShowView(view));
        window.harness.run_steps(3);
        faults.extend(wrong(&mut window, &format!("{view:?}")));
    }
    for name in ["find", "next-mention"] {
        let mut window = Window::on(SAMPLE);
        window
            .app
            .borrow_mut()
            .apply(Command::Theme(ThemeChoice::Light));
        let entry = table::all().find(|entry| entry.name == name).expect(name);
        window.app.borrow_mut().apply(entry.command.clone());
        window.harness.run_steps(3);
        faults.extend(wrong(&mut window, name));
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}
