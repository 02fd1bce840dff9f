//! From a page to what a document is built of: the article with its headline first, or the whole
//! body.
//!
//! May import: `document`.

use dom_query::{Document, NodeRef};

use super::{
    about::{About, Head, key, look, same},
    blocks::{PageBlock, Walk},
    clutter::Clutter,
    measure::Measured,
    place, tree,
};
use crate::{
    document::{BlockKind, DocumentBuilder, Metadata},
    loader::{LoadError, Watch},
};

/// How many blocks are searched for the headline.
const HEADLINE_WITHIN: usize = 12;

/// The most text, in bytes, that stands between a headline and its article.
const LONGEST_HEAD: usize = 2000;

/// All that a page holds.
#[derive(Debug, Default)]
pub(in crate::loader) struct Body {
    /// Its blocks, in order.
    pub(in crate::loader) blocks: Vec<PageBlock>,
    /// Where its pictures lie, as the page says it.
    pub(in crate::loader) images: Vec<String>,
    /// What stands in its `<title>`.
    pub(in crate::loader) title: Option<String>,
    /// The language it says it is in (BCP 47).
    pub(in crate::loader) language: Option<String>,
}

/// All that the page `html` holds, menus included.
///
/// # Errors
/// The limits of a page, and [`LoadError::Cancelled`].
pub(in crate::loader) fn body(html: &str, watch: &Watch) -> Result<Body, LoadError> {
    let page = tree::parse(html, watch)?;
    let mut walk = Walk::default();
    if let Some(body) = page.body() {
        walk.through(&body, &|_| false);
    }
    let about = About::of(&page);
    Ok(Body {
        blocks: walk.blocks,
        images: walk.images,
        title: about.titles.into_iter().next_back(),
        language: about.language,
    })
}

/// The article of the page `html`, its headline first; the whole body of a page without one.
///
/// # Errors
/// The limits of a page, and [`LoadError::Cancelled`].
pub(in crate::loader) fn article(html: &str, watch: &Watch) -> Result<DocumentBuilder, LoadError> {
    let page = tree::parse(html, watch)?;
    let mut about = About::of(&page);
    let mut found = Found::on(&page, &about, watch)?;
    if about.authors.is_empty() {
        about.authors.extend(found.beside.author.take());
    }
    let head = headline_first(&mut found.blocks, &mut about);
    about.fill_from_head(&head);
    about.fill_from_head(&found.beside);
    let mut builder = DocumentBuilder::new();
    for block in &found.blocks {
        builder.block(block.kind, &block.text, None);
    }
    *builder.metadata() = Metadata {
        images: found.images,
        ..about.into_metadata()
    };
    Ok(builder)
}

/// What was found on a page.
#[derive(Default)]
struct Found {
    /// The article's blocks, its headline somewhere among them or not.
    blocks: Vec<PageBlock>,
    images: Vec<String>,
    /// What stands beside the headline.
    beside: Head,
}

impl Found {
    /// Finds the article on `page`.
    fn on(page: &Document, about: &About, watch: &Watch) -> Result<Self, LoadError> {
        let Some(body) = page.body() else {
            return Ok(Self::default());
        };
        let (clutter, measured) = (Clutter::new(), Measured::new(body));
        let parts = place::find(page, &measured, &clutter, watch)?;
        let mut walk = Walk::default();
        let mut beside = Head::default();
        let leaves_out = |node: &NodeRef<'_>| place::is_left_out(node, &measured, &clutter);
        match parts.first() {
            Some(first) => {
                let start = measured.places(first).start;
                let headline = headline(start, &measured, about);
                if let Some(headline) = headline {
                    head_blocks(headline, start, &measured, &clutter, &mut walk);
                }
                parts
                    .iter()
                    .for_each(|part| walk.through(part, &leaves_out));
                let place = headline.map_or(start, |headline| measured.places(headline).start);
                beside = look(measured.nodes(), place, about.source.as_deref());
            }
            None => walk.through(&body, &leaves_out),
        }
        let (mut blocks, images) = (walk.blocks, walk.images);
        if blocks.is_empty() {
            // A page of nothing but links, or menus.
            let mut walk = Walk::default();
            walk.through(&body, &|_| false);
            blocks = walk.blocks;
        } else {
            blocks = clutter.without(blocks);
        }
        Ok(Self {
            blocks,
            images,
            beside,
        })
    }
}

/// The page's heading with the headline, over the article that begins at `start`.
fn headline<'m, 'a>(
    start: usize,
    measured: &'m Measured<'a>,
    about: &About,
) -> Option<&'m NodeRef<'a>> {
    let title = about.titles.first()?;
    let mut headings = measured.nodes()[..start].iter().filter(|node| {
        let name = super::element::name(node);
        matches!(name.as_str(), "h1" | "h2")
    });
    headings.rfind(|node| same(&node.text(), title))
}

/// What stands between the page's heading and the article that begins at `start`: the lines of
/// writer and day, a summary, the text under the first picture.
fn head_blocks(
    heading: &NodeRef<'_>,
    start: usize,
    measured: &Measured<'_>,
    clutter: &Clutter,
    walk: &mut Walk,
) {
    let after = measured.places(heading).end;
    let between = measured.nodes().get(after..start).unwrap_or_default();
    let texts = between.iter().filter(|node| node.is_text());
    let length: usize = texts.map(|node| measured.of(node).text).sum();
    let leaves_out = |node: &NodeRef<'_>| {
        let places = measured.places(node);
        places.end <= after || places.start >= start || place::is_left_out(node, measured, clutter)
    };
    let around = heading
        .ancestors_it(None)
        .find(|node| measured.places(node).contains(&start));
    if let Some(around) = around
        && length <= LONGEST_HEAD
    {
        walk.through(&around, &leaves_out);
    }
}

/// Puts the headline first, as the only heading of its level, and takes the lines of writer and
/// day out.
fn headline_first(blocks: &mut Vec<PageBlock>, about: &mut About) -> Head {
    for block in blocks
        .iter_mut()
        .filter(|block| block.kind == BlockKind::Heading(1))
    {
        block.kind = BlockKind::Heading(2);
    }
    let within = blocks.len().min(HEADLINE_WITHIN);
    let texts: Vec<&str> = blocks[..within]
        .iter()
        .map(|block| block.text.as_str())
        .collect();
    let Some((title, found)) = about.headline(&texts) else {
        return Head::default();
    };
    let mut head = Head::take(blocks, found.map_or(0, |at| at + 1), &about.authors);
    let before = found.map_or(0, |at| at.min(blocks.len()));
    // What stands over a headline: the section's name, the way to it.
    let labels = blocks.drain(..before).filter(|block| block.linked == 0);
    let labels: Vec<PageBlock> = labels
        .filter(|block| !head.reads_day(&block.text))
        .collect();
    let title_key = key(&title);
    let same = |block: &PageBlock| key(&block.text) == title_key;
    let rest = std::mem::take(blocks).into_iter();
    let rest = rest
        .enumerate()
        .filter(|(at, block)| *at > HEADLINE_WITHIN || !same(block));
    blocks.push(PageBlock {
        kind: BlockKind::Heading(1),
        text: title,
        linked: 0,
    });
    blocks.extend(labels);
    blocks.extend(rest.map(|(_, block)| block));
    head
}
