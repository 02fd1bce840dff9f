//! Who appears with whom: a graph of the entities that sentences and paragraphs name together,
//! and beside it the pairs as a list.
//!
//! May import: `session`, `export`, `entity`, `ui`, egui.

mod graph;
mod layout;
mod pairs;

use std::collections::BTreeMap;

use egui::{Pos2, Rect, Ui};

use super::{derived::Derived, nothing};
use crate::{
    entity::{EntityId, EntityType},
    export::{self, Findings, Pair},
    session::Session,
    ui::{Command, Look, messages::Message, theme::size::SPACE},
};

/// As many as can be told apart on a screen.
const MOST: usize = 50;
/// The list of pairs, in points; in a window too narrow for both there is the graph alone.
const LIST: f32 = 280.0;

/// An entity in the graph.
#[derive(Debug)]
struct Node {
    entity: EntityId,
    kind: EntityType,
    name: String,
    mentions: usize,
    /// Within (-1, 1) both ways.
    place: Pos2,
}

/// The graph of the article that was shown last.
#[derive(Debug, Default)]
pub(super) struct Together {
    graph: Derived<u64, Graph>,
}

/// Who appears with whom.
#[derive(Debug, Default)]
struct Graph {
    nodes: Vec<Node>,
    /// Two nodes and how closely they belong together.
    edges: Vec<(usize, usize, u32)>,
    /// All pairs, the closest first.
    pairs: Vec<Pair>,
}

impl Together {
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        session: &Session,
        commands: &mut Vec<Command>,
    ) {
        self.graph.renew(session.revision(), || Graph::of(session));
        let Graph {
            nodes,
            edges,
            pairs,
        } = &*self.graph;
        if pairs.is_empty() {
            return nothing(ui, look, Message::NoPairs);
        }
        let area = ui.available_rect_before_wrap();
        let (graph, list) = parts(look, area);
        graph::show(ui, look, session, nodes, edges, graph, commands);
        if let Some(list) = list {
            pairs::show(ui, look, session, pairs, list, commands);
        }
    }
}

impl Graph {
    /// The pairs of the article, the closest first, and the graph of those that appear most.
    fn of(session: &Session) -> Self {
        let findings = Findings {
            document: &session.document,
            extraction: session.extraction(),
        };
        let mut pairs = export::together(&findings);
        pairs.sort_by_key(|pair| std::cmp::Reverse(pair.weight()));
        let chosen = chosen(&pairs);
        let number = |id: &EntityId| chosen.binary_search(id).ok();
        let edge = |pair: &Pair| Some((number(&pair.first)?, number(&pair.second)?, pair.weight()));
        let edges: Vec<_> = pairs.iter().filter_map(edge).collect();
        let weighed = edges.iter();
        let weighed = weighed.map(|(first, second, weight)| (*first, *second, *weight as f32));
        let places = layout::places(chosen.len(), &weighed.collect::<Vec<_>>());
        let nodes = chosen.into_iter().zip(places);
        Self {
            nodes: nodes.map(|(id, place)| node(session, id, place)).collect(),
            edges,
            pairs,
        }
    }
}

fn node(session: &Session, id: EntityId, place: Pos2) -> Node {
    let entity = session.extraction().entity(id);
    Node {
        entity: id,
        kind: entity.kind,
        name: entity.name.clone(),
        mentions: entity.mentions.len(),
        place,
    }
}

/// The entities that appear most with others, by their numbers.
fn chosen(pairs: &[Pair]) -> Vec<EntityId> {
    let mut weights: BTreeMap<EntityId, u32> = BTreeMap::new();
    for pair in pairs {
        for id in [pair.first, pair.second] {
            *weights.entry(id).or_default() += pair.weight();
        }
    }
    let mut ids: Vec<(EntityId, u32)> = weights.into_iter().collect();
    ids.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    ids.truncate(MOST);
    let mut chosen: Vec<EntityId> = ids.into_iter().map(|(id, _)| id).collect();
    chosen.sort();
    chosen
}

/// The graph and, where there is room, the list at the side where reading ends.
fn parts(look: &Look, area: Rect) -> (Rect, Option<Rect>) {
    if area.width() < 2.5 * LIST {
        return (area, None);
    }
    let list = look.inner(area, area.width() - LIST, 0.0);
    let graph = look.inner(area, 0.0, LIST + SPACE);
    (graph, Some(list))
}
