//! XML as a tree, for formats that name a field before or after what it belongs to.
//!
//! May import: nothing of ours.

use crate::loader::{
    LoadError, Watch,
    xml::{Piece, XmlReader},
};

/// The most elements and texts of a tree; each takes some 100 bytes, and a long feed has 10,000.
const MAX_NODES: usize = 1_000_000;

/// The attributes that are read.
const ATTRIBUTES: &[&str] = &[
    "contenttype",
    "data-location",
    "holder",
    "href",
    "lang",
    "literal",
    "medium",
    "name",
    "norm",
    "qcode",
    "rel",
    "role",
    "source",
    "src",
    "tag",
    "type",
    "url",
];

/// An element.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Its name without prefix.
    pub(super) name: String,
    /// Its prefix, as the file has it.
    pub(super) prefix: String,
    attributes: Vec<(&'static str, String)>,
    pub(super) children: Vec<Node>,
}

/// What stands in an element.
#[derive(Debug)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// The value of an attribute, by its local name.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The elements in this one.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements in this one that are called `name`.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.elements().filter(move |element| element.name == name)
    }

    /// The first element in this one that is called `name`.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.name == name)
    }

    /// The first element called `name` in this one, however deep.
    pub(super) fn find(&self, name: &str) -> Option<&Self> {
        let mut found = Vec::new();
        self.find_all(name, 1, &mut found);
        found.pop()
    }

    /// Adds the elements called `name`, not those inside one another, up to `most`.
    pub(super) fn find_all<'a>(&'a self, name: &str, most: usize, found: &mut Vec<&'a Self>) {
        for element in self.elements() {
            if found.len() >= most {
                return;
            }
            if element.name == name {
                found.push(element);
            } else {
                element.find_all(name, most, found);
            }
        }
    }

    /// All text in it, in one line; `None` where there is none.
    pub(super) fn line(&self) -> Option<String> {
        let mut text = String::new();
        self.add_text(&mut text);
        let words: Vec<&str> = text.split_whitespace().collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    /// Adds all text in it.
    pub(super) fn add_text(&self, text: &mut String) {
        for child in &self.children {
            match child {
                Node::Text(more) => text.push_str(more),
                Node::Element(element) => element.add_text(text),
            }
        }
    }
}

/// The tree of `text`, under a root without a name, and whether it was damaged.
///
/// # Errors
/// Too many or too deep elements, [`LoadError::Cancelled`].
pub(super) fn parse(text: &str, watch: &Watch) -> Result<(Element, bool), LoadError> {
    let mut reader = XmlReader::new(text, watch);
    let mut open = vec![Element::default()];
    let mut nodes = 0;
    while let Some(piece) = reader.read()? {
        nodes += 1;
        if nodes > MAX_NODES {
            return Err(LoadError::BeyondLimit {
                what: "elements",
                limit: MAX_NODES as u64,
            });
        }
        match piece {
            Piece::Open(tag) => open.push(Element {
                name: tag.name.to_owned(),
                prefix: tag.prefix().to_owned(),
                attributes: ATTRIBUTES
                    .iter()
                    .filter_map(|name| Some((*name, tag.attribute(name)?)))
                    .collect(),
                children: Vec::new(),
            }),
            Piece::Text(text) => {
                if let Some(last) = open.last_mut() {
                    add_text(last, &text);
                }
            }
            Piece::Close(_) => close(&mut open),
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    Ok((open.pop().unwrap_or_default(), reader.is_damaged()))
}

/// Puts the innermost open element into the one around it.
fn close(open: &mut Vec<Element>) {
    if open.len() > 1
        && let Some(element) = open.pop()
        && let Some(around) = open.last_mut()
    {
        around.children.push(Node::Element(element));
    }
}

/// Adds text, to what stands before it if that is text.
fn add_text(element: &mut Element, text: &str) {
    match element.children.last_mut() {
        Some(Node::Text(before)) => before.push_str(text),
        _ => element.children.push(Node::Text(text.to_owned())),
    }
}
