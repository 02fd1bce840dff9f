//! The body of a mail that is plain text: lines that the sender's program broke are joined where
//! it says so (RFC 3676) or the whole body is so, and quoted lines lose their marks.
//!
//! May import: `document`.

use crate::{
    document::BlockKind,
    loader::{texts::wrapped, web::PageBlock},
};

/// The blocks of a plain body; `flowed` is what its `format=flowed` says.
pub(super) fn blocks(text: &str, flowed: bool) -> Vec<PageBlock> {
    let joined = if flowed { None } else { wrapped::joined(text) };
    let text = joined.as_deref().unwrap_or(text);
    let mut blocks: Vec<PageBlock> = Vec::new();
    let mut goes_on = false;
    for line in text.lines() {
        let (depth, line) = unquoted(line);
        let kind = match depth {
            0 => BlockKind::Paragraph,
            _ => BlockKind::Quotation,
        };
        let is_signature = line == "-- ";
        match blocks
            .last_mut()
            .filter(|last| goes_on && last.kind == kind && !is_signature)
        {
            Some(last) => last.text.push_str(line),
            None => blocks.push(PageBlock {
                kind,
                text: line.to_owned(),
                linked: 0,
            }),
        }
        goes_on = flowed && line.ends_with(' ') && !is_signature;
    }
    for block in &mut blocks {
        block.text.truncate(block.text.trim_end().len());
    }
    blocks.retain(|block| !block.text.trim().is_empty());
    blocks
}

/// How many `>` a line begins with, and the line without them.
fn unquoted(line: &str) -> (usize, &str) {
    let (mut depth, mut rest) = (0, line);
    while let Some(after) = rest.strip_prefix('>') {
        depth += 1;
        rest = after.strip_prefix(' ').unwrap_or(after);
    }
    // A line that begins with a blank was "stuffed" with one more.
    (depth, rest)
}
