//! The bookmarks: the headings of the article as a tree, then the index with its types.
//!
//! May import: `document`, `entity`.

use krilla::outline::{Outline, OutlineNode};

use super::Volume;

/// The bookmarks; `None` where there is nothing to go to.
pub(super) fn of(volume: &Volume<'_>) -> Option<Outline> {
    let headings = volume.pieces.iter().enumerate().filter_map(|(at, piece)| {
        let level = piece.level(volume.document())?;
        let destination = volume.start_of(at)?;
        let name = piece.text.split_whitespace().collect::<Vec<_>>().join(" ");
        Some((level, OutlineNode::new(name, destination)))
    });
    let mut open: Vec<(u8, OutlineNode)> = Vec::new();
    let mut outline = Outline::new();
    let mut any = false;
    for (level, node) in headings {
        any = true;
        close(&mut open, level, &mut outline);
        open.push((level, node));
    }
    close(&mut open, 0, &mut outline);
    any.then_some(outline)
}

/// Gives nodes that are not above `level` to what they stand under.
fn close(open: &mut Vec<(u8, OutlineNode)>, level: u8, outline: &mut Outline) {
    while let Some((_, node)) = open.pop_if(|(deeper, _)| *deeper >= level) {
        match open.last_mut() {
            Some((_, parent)) => parent.push_child(node),
            None => outline.push_child(node),
        }
    }
}
