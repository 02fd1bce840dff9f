//! How much text stands where on a page: for each node, its text and its links, counted once.
//!
//! May import: nothing of ours.

use std::{collections::HashMap, ops::Range};

use dom_query::{NodeId, NodeRef};

use super::element::{self, Role};

/// The text under one node, in bytes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Measure {
    /// All of it.
    pub(super) text: usize,
    /// What of it stands in links.
    pub(super) linked: usize,
    /// How many links there are.
    pub(super) links: usize,
}

impl Measure {
    /// The text outside links.
    pub(super) fn unlinked(self) -> usize {
        self.text - self.linked
    }

    /// Whether it is made of links, two at least.
    pub(super) fn is_links(self) -> bool {
        self.links >= 2 && self.linked * 10 >= self.text * 7
    }
}

/// The nodes of a page in their order, with what is under each.
pub(super) struct Measured<'a> {
    nodes: Vec<NodeRef<'a>>,
    /// For each node, where the nodes under it end.
    ends: Vec<usize>,
    measures: Vec<Measure>,
    index: HashMap<NodeId, usize>,
}

impl<'a> Measured<'a> {
    /// Measures the tree under `root`; what no reader sees has no text.
    pub(super) fn new(root: NodeRef<'a>) -> Self {
        let mut measured = Self {
            nodes: Vec::new(),
            ends: Vec::new(),
            measures: Vec::new(),
            index: HashMap::new(),
        };
        measured.add(root, false, false);
        measured
    }

    /// Adds `node` and what is under it.
    fn add(&mut self, node: NodeRef<'a>, in_link: bool, unseen: bool) -> Measure {
        let at = self.nodes.len();
        self.nodes.push(node);
        self.ends.push(at + 1);
        self.measures.push(Measure::default());
        self.index.insert(node.id, at);
        let mut measure = own(&node, in_link, unseen);
        let in_link = in_link || measure.links > 0;
        let unseen = unseen || is_unseen(&node);
        for child in node.children_it(false) {
            let inside = self.add(child, in_link, unseen);
            measure.text += inside.text;
            measure.linked += inside.linked;
            measure.links += inside.links;
        }
        self.ends[at] = self.nodes.len();
        self.measures[at] = measure;
        measure
    }

    /// The nodes, in their order.
    pub(super) fn nodes(&self) -> &[NodeRef<'a>] {
        &self.nodes
    }

    /// What is under `node`; nothing where it is not on the page.
    pub(super) fn of(&self, node: &NodeRef<'_>) -> Measure {
        let at = self.index.get(&node.id);
        at.map_or_else(Measure::default, |at| self.measures[*at])
    }

    /// The places that `node` and the nodes under it take in [`nodes`](Self::nodes).
    pub(super) fn places(&self, node: &NodeRef<'_>) -> Range<usize> {
        let at = self.index.get(&node.id);
        at.map_or(0..0, |at| *at..self.ends[*at])
    }

    /// What is on the whole page.
    pub(super) fn whole(&self) -> Measure {
        self.measures.first().copied().unwrap_or_default()
    }
}

/// What one node has, without those under it.
fn own(node: &NodeRef<'_>, in_link: bool, unseen: bool) -> Measure {
    let text = match node.is_text() && !unseen {
        true => node.text().trim().len(),
        false => 0,
    };
    Measure {
        text,
        linked: if in_link { text } else { 0 },
        links: usize::from(node.has_name("a") && node.has_attr("href")),
    }
}

/// Whether no reader sees what is under `node`.
fn is_unseen(node: &NodeRef<'_>) -> bool {
    element::role(&element::name(node)) == Role::LeftOut || element::is_hidden(node)
}
