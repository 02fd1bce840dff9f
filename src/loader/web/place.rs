//! Where on a page its article is: readability says which elements hold it, the page's own tree
//! keeps what readability would throw away with its surroundings.
//!
//! May import: nothing of ours.

use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};

use super::{
    clutter::{Clutter, Standing, may_be_list},
    measure::Measured,
    tree,
};
use crate::loader::{LoadError, Watch};

/// The attribute that tells an element of the article by its place on the page.
const MARK: &str = "data-warraq-place";

/// The most nodes that are searched for an article. Readability counts the text under a node again
/// and again; beyond this, the page is a book, and read whole.
const MOST_NODES: usize = 60_000;

/// Readability compares the text of every heading with the title. In a page whose headings were
/// never closed each holds all that comes after it: where headings hold so many times the page's
/// text, they are no headings, and the page is read whole.
const MOST_HEADING_TEXT: usize = 3;

/// An article has at least so many bytes of text outside links (two short sentences) ...
const SHORTEST: usize = 160;

/// ... or so many per cent of what is on the page.
const LEAST_SHARE: usize = 30;

/// The share of a page's text, in per cent, from which a part is the article, whatever its class
/// says.
const MAIN_SHARE: usize = 40;

/// The parts of the page that hold the article, in their order; none where there is no article.
pub(super) fn find<'a>(
    page: &Document,
    measured: &Measured<'a>,
    clutter: &Clutter,
    watch: &Watch,
) -> Result<Vec<NodeRef<'a>>, LoadError> {
    if measured.nodes().len() > MOST_NODES || has_open_headings(measured) {
        return Ok(Vec::new());
    }
    let marked = marked(page, measured, clutter);
    watch.go_on()?;
    let config = Config {
        disable_json_ld: true,
        ..Config::default()
    };
    let found = Readability::with_document(marked, None, Some(config))
        .and_then(|mut readability| readability.parse());
    let Ok(found) = found else {
        return Ok(Vec::new());
    };
    let parts = parts(&tree::parse(&found.content, watch)?, measured);
    let whole = measured.whole().unlinked();
    let held: usize = parts.iter().map(|part| measured.of(part).unlinked()).sum();
    let enough = held >= SHORTEST || held * 100 >= whole * LEAST_SHARE;
    Ok(if enough { parts } else { Vec::new() })
}

/// Whether headings lie in one another, as they do where none is closed.
fn has_open_headings(measured: &Measured<'_>) -> bool {
    let headings = measured.nodes().iter();
    let headings = headings.filter(|node| node.has_name("h1") || node.has_name("h2"));
    let held: usize = headings.map(|node| measured.of(node).text).sum();
    held > MOST_HEADING_TEXT * measured.whole().text
}

/// A copy of the page without clutter, its elements marked with their place.
fn marked(page: &Document, measured: &Measured<'_>, clutter: &Clutter) -> Document {
    let copy = page.clone();
    let mut next = 0;
    for (place, node) in measured.nodes().iter().enumerate() {
        if place < next || !node.is_element() {
            continue;
        }
        let twin = NodeRef::new(node.id, &copy.tree);
        if is_left_out(node, measured, clutter) {
            twin.remove_from_parent();
            next = measured.places(node).end;
        } else {
            twin.set_attr(MARK, &place.to_string());
        }
    }
    copy
}

/// Whether `node` is no part of an article: it says so, or is a list of links, and neither holds
/// the headline nor the better part of the page.
pub(super) fn is_left_out(node: &NodeRef<'_>, measured: &Measured<'_>, clutter: &Clutter) -> bool {
    let measure = measured.of(node);
    let most = measured.whole().unlinked().max(1) * MAIN_SHARE;
    let is_most = measure.unlinked() * 100 >= most;
    let left_out = match clutter.standing(node) {
        Some(Standing::Never) => true,
        Some(Standing::Beside) => !is_most,
        None => !is_most && measure.is_links() && may_be_list(node),
    };
    left_out && !holds_headline(node, measured)
}

/// Whether the page's own heading or main part is under `node`.
fn holds_headline(node: &NodeRef<'_>, measured: &Measured<'_>) -> bool {
    let mut inside = measured.nodes()[measured.places(node)].iter();
    inside.any(|node| node.has_name("h1") || node.has_name("main"))
}

/// The outermost marked elements of what readability found, in the page's own tree.
///
/// It puts loose text into paragraphs of its own, which have no mark: then the element around the
/// marked ones is the article.
fn parts<'a>(found: &Document, measured: &Measured<'a>) -> Vec<NodeRef<'a>> {
    let (mut places, mut has_loose_text) = (Vec::new(), false);
    let mut stack = vec![found.root()];
    while let Some(node) = stack.pop() {
        has_loose_text |= node.is_nonempty_text();
        let mark = node.attr(MARK).and_then(|mark| mark.parse().ok());
        match mark.filter(|place| *place < measured.nodes().len()) {
            Some(place) => places.push(place),
            None => stack.extend(node.children_it(false)),
        }
    }
    places.sort_unstable();
    if has_loose_text {
        return vec![around(&places, measured)];
    }
    with_those_between(outermost(&places, measured), measured)
}

/// The parts, and what stands between them under the same element: pictures, short lines.
fn with_those_between<'a>(parts: Vec<NodeRef<'a>>, measured: &Measured<'a>) -> Vec<NodeRef<'a>> {
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else {
        return parts;
    };
    let parent = first.parent();
    let id = parent.map(|parent| parent.id);
    if !parts
        .iter()
        .all(|part| part.parent().map(|parent| parent.id) == id)
    {
        return parts;
    }
    let (start, end) = (measured.places(first).start, measured.places(last).end);
    let children = parent.map(|parent| parent.children()).unwrap_or_default();
    let between = |child: &NodeRef<'a>| (start..end).contains(&measured.places(child).start);
    children.into_iter().filter(between).collect()
}

/// The innermost element around those at `places`; the page where there are none.
fn around<'a>(places: &[usize], measured: &Measured<'a>) -> NodeRef<'a> {
    let page = measured.nodes()[0];
    let (Some(first), Some(last)) = (places.first(), places.last()) else {
        return page;
    };
    let holds_all = |node: &NodeRef<'a>| {
        let held = measured.places(node);
        held.start < *first && held.contains(last)
    };
    let mut ancestors = measured.nodes()[*first].ancestors_it(None);
    ancestors.find(holds_all).unwrap_or(page)
}

/// The elements at `places` that stand in no other of them.
fn outermost<'a>(places: &[usize], measured: &Measured<'a>) -> Vec<NodeRef<'a>> {
    let mut parts: Vec<NodeRef<'a>> = Vec::new();
    let mut end = 0;
    for place in places {
        if *place >= end {
            let node = measured.nodes()[*place];
            end = measured.places(&node).end;
            parts.push(node);
        }
    }
    parts
}
