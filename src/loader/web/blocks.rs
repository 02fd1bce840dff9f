//! From the tree of a page to blocks: each line that a browser would show apart, with what it is.
//!
//! May import: `document`.

use dom_query::NodeRef;

use super::{
    element::{self, Role},
    line::Line,
    table,
};
use crate::document::BlockKind;

/// One block of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::loader) struct PageBlock {
    /// What it is.
    pub(in crate::loader) kind: BlockKind,
    /// Its text, in one line.
    pub(in crate::loader) text: String,
    /// How many bytes of the text stand in links.
    pub(in crate::loader) linked: usize,
}

/// What a walk through a part of the tree gave.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// The blocks.
    pub(super) blocks: Vec<PageBlock>,
    /// Where the pictures lie, as the page says it.
    pub(super) images: Vec<String>,
    /// The block that is being collected.
    line: Line,
    /// What the next line is, whatever it stands in: the first of a list's point.
    next: Option<BlockKind>,
}

/// What the text at some place in the tree is.
#[derive(Clone, Copy, Debug)]
struct Place {
    kind: BlockKind,
    /// How many lists it stands in.
    lists: u8,
    /// Whether a line break in it is no more than a blank.
    one_line: bool,
    /// Whether its line ends count.
    preformatted: bool,
    in_link: bool,
}

impl Walk {
    /// Walks the tree under `node`, leaving out what `leaves_out` says and what is hidden.
    pub(super) fn through(
        &mut self,
        node: &NodeRef<'_>,
        leaves_out: &dyn Fn(&NodeRef<'_>) -> bool,
    ) {
        let place = Place {
            kind: BlockKind::Paragraph,
            lists: 0,
            one_line: false,
            preformatted: false,
            in_link: false,
        };
        self.node(node, place, leaves_out);
        self.end_line(BlockKind::Paragraph);
    }

    fn children(
        &mut self,
        node: &NodeRef<'_>,
        place: Place,
        leaves_out: &dyn Fn(&NodeRef<'_>) -> bool,
    ) {
        for child in node.children_it(false) {
            self.node(&child, place, leaves_out);
        }
    }

    fn node(
        &mut self,
        node: &NodeRef<'_>,
        place: Place,
        leaves_out: &dyn Fn(&NodeRef<'_>) -> bool,
    ) {
        if node.is_text() {
            return self.text(&node.text(), place);
        }
        if !node.is_element() {
            return self.children(node, place, leaves_out);
        }
        let name = element::name(node);
        let role = element::role(&name);
        if role == Role::LeftOut || element::is_hidden(node) || leaves_out(node) {
            // Words on both sides of it are two words, unless it stands inside a word.
            return;
        }
        self.element(node, (&name, role), place, leaves_out);
    }

    fn element(
        &mut self,
        node: &NodeRef<'_>,
        (name, role): (&str, Role),
        place: Place,
        leaves_out: &dyn Fn(&NodeRef<'_>) -> bool,
    ) {
        match role {
            Role::Break if place.one_line => self.line.blank(),
            Role::Break => self.end_line(place.kind),
            Role::Picture => self.picture(node),
            // Style sheets part the writer's name from the day; there is no blank between.
            Role::Inline | Role::LeftOut if element::is_label(node) => {
                self.between_blanks(node, place, leaves_out);
            }
            Role::Inline | Role::LeftOut => {
                let in_link = place.in_link || name == "a" && node.has_attr("href");
                self.children(node, Place { in_link, ..place }, leaves_out);
            }
            Role::Quote => {
                self.line.push("«", place.in_link);
                self.children(node, place, leaves_out);
                self.line.push("»", place.in_link);
            }
            Role::Block if place.one_line => self.between_blanks(node, place, leaves_out),
            Role::Point => self.point(node, place, leaves_out),
            Role::Table => self.table(node, place, leaves_out),
            _ => self.apart(node, place.kind, inside(node, role, place), leaves_out),
        }
    }

    /// Walks an element whose text is parted from its neighbours on the line.
    fn between_blanks(
        &mut self,
        node: &NodeRef<'_>,
        place: Place,
        leaves_out: &dyn Fn(&NodeRef<'_>) -> bool,
    ) {
        self.line.blank();
        self.children(node, place, leaves_out);
        self.line.blank();
    }

    /// Walks an element whose text stands apart from what is before and after it.
    fn apart(
        &mut self,
        node: &NodeRef<'_>,
        before: BlockKind,
        inside: Place,
        leaves_out: &dyn Fn(&NodeRef<'_>) -> bool,
    ) {
        self.end_line(before);
        self.children(node, inside, leaves_out);
        self.end_line(inside.kind);
    }

    /// Walks a point of a list: its first line is the point, what follows it stands under it.
    fn point(
        &mut self,
        node: &NodeRef<'_>,
        place: Place,
        leaves_out: &dyn Fn(&NodeRef<'_>) -> bool,
    ) {
        self.end_line(place.kind);
        let point = BlockKind::ListPoint(place.lists.max(1));
        self.next = Some(special(node).unwrap_or(point));
        self.children(node, place, leaves_out);
        self.end_line(place.kind);
        self.next = None;
    }

    /// Walks a table: row by row where it holds rows of cells, as blocks where it only places
    /// parts of the page.
    fn table(
        &mut self,
        node: &NodeRef<'_>,
        place: Place,
        leaves_out: &dyn Fn(&NodeRef<'_>) -> bool,
    ) {
        if !table::has_rows_of_cells(node) {
            return self.apart(node, place.kind, place, leaves_out);
        }
        self.end_line(place.kind);
        for row in table::rows(node) {
            let (mut cells, mut linked) = (Vec::new(), 0);
            for cell in &row.cells {
                let mut inside = Self::default();
                inside.through(cell, leaves_out);
                linked += inside
                    .blocks
                    .iter()
                    .map(|block| block.linked)
                    .sum::<usize>();
                let lines = inside.blocks.iter().map(|block| block.text.as_str());
                cells.push(lines.collect::<Vec<_>>().join(" "));
                self.images.append(&mut inside.images);
            }
            let text = row.text(&cells);
            if !text.trim().is_empty() {
                let kind = row.kind;
                self.blocks.push(PageBlock { kind, text, linked });
            }
        }
    }

    /// Adds the text of a node.
    fn text(&mut self, text: &str, place: Place) {
        if !place.preformatted {
            return self.line.push(text, place.in_link);
        }
        let mut lines = text.split('\n');
        if let Some(first) = lines.next() {
            self.line.push(first, place.in_link);
        }
        for line in lines {
            self.end_line(place.kind);
            self.line.push(line, place.in_link);
        }
    }

    /// Ends the line, if there is anything in it.
    fn end_line(&mut self, kind: BlockKind) {
        let seen = !self.line.is_empty();
        let (text, linked) = self.line.take();
        if seen {
            let kind = match kind {
                BlockKind::Heading(_) | BlockKind::Caption => kind,
                kind => self.next.take().unwrap_or(kind),
            };
            self.blocks.push(PageBlock { kind, text, linked });
        }
    }

    /// Remembers where a picture lies; one inside the page has no name, and a face, a logo or a
    /// dot that counts readers is none of the article's.
    fn picture(&mut self, node: &NodeRef<'_>) {
        let source = ["data-src", "data-original", "data-lazy-src", "src"]
            .into_iter()
            .filter_map(|name| node.attr(name))
            .find(|source| !source.is_empty() && !source.starts_with("data:"));
        if let Some(source) = source
            && !is_of_the_site(node, &source)
            && !self.images.iter().any(|known| **known == *source)
        {
            self.images.push(source.to_string());
        }
    }
}

/// Whether a picture belongs to the site, by its class, the name of its file, or its size.
fn is_of_the_site(node: &NodeRef<'_>, source: &str) -> bool {
    const NAMES: &[&str] = &[
        "avatar", "emoji", "gravatar", "icon", "logo", "pixel", "spacer",
    ];
    let file = source.rsplit('/').next().unwrap_or(source).to_lowercase();
    let words = element::words(node);
    let is_dot = ["width", "height"].into_iter().any(|side| {
        let length = node
            .attr(side)
            .and_then(|length| length.trim().parse().ok());
        length.is_some_and(|length: u32| length <= 2)
    });
    is_dot
        || words.iter().any(|word| NAMES.contains(&word.as_str()))
        || NAMES.iter().any(|name| file.starts_with(name))
}

/// Where the text of an element stands that has its own lines.
fn inside(node: &NodeRef<'_>, role: Role, place: Place) -> Place {
    let block = |kind, one_line| Place {
        kind,
        one_line,
        ..place
    };
    match role {
        Role::Heading(level) => block(BlockKind::Heading(level), true),
        Role::Caption => block(BlockKind::Caption, true),
        Role::Quotation => block(BlockKind::Quotation, false),
        Role::Preformatted => Place {
            preformatted: true,
            ..place
        },
        Role::List => Place {
            lists: place.lists.saturating_add(1),
            ..place
        },
        _ => block(special(node).unwrap_or(place.kind), false),
    }
}

/// What a block is besides its element: a footnote, by the roles that EPUB and ARIA give it; the
/// text under a picture, by its class.
fn special(node: &NodeRef<'_>) -> Option<BlockKind> {
    let element = node.element_ref()?;
    let is_note = element.attrs.iter().any(|attribute| {
        matches!(&*attribute.name.local, "role" | "epub:type")
            && matches!(
                &*attribute.value,
                "doc-footnote" | "doc-endnote" | "footnote" | "endnote" | "rearnote"
            )
    });
    if is_note {
        return Some(BlockKind::Footnote);
    }
    let is_caption = element::words(node).iter().any(|word| word == "caption");
    is_caption.then_some(BlockKind::Caption)
}
