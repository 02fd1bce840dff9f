//! From a page to what a document is built of: the article with its headline first, or the whole
//! body.
//!
//! May import: `document`.

use dom_query::{Document, NodeRef};

use super::{
    about::{About, Head, key, same},
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
#[allow(dead_code, reason = "the readers of books, mails and feeds come next")]
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
#[allow(dead_code, reason = "the readers of books, mails and feeds come next")]
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
    let (mut blocks, images) = article_blocks(&page, &about, watch)?;
    let head = headline_first(&mut blocks, &about);
    about.fill_from_head(&head);
    let mut builder = DocumentBuilder::new();
    for block in &blocks {
        builder.block(block.kind, &block.text, None);
    }
    *builder.metadata() = Metadata {
        images,
        ..about.into_metadata()
    };
    Ok(builder)
}

/// The blocks of a page's article, and its pictures.
fn article_blocks(
    page: &Document,
    about: &About,
    watch: &Watch,
) -> Result<(Vec<PageBlock>, Vec<String>), LoadError> {
    let Some(body) = page.body() else {
        return Ok(Default::default());
    };
    let (clutter, measured) = (Clutter::new(), Measured::new(body));
    let parts = place::find(page, &measured, &clutter, watch)?;
    let mut walk = Walk::default();
    let leaves_out = |node: &NodeRef<'_>| place::is_left_out(node, &measured, &clutter);
    match parts.first() {
        Some(first) => {
            head_blocks(first, &measured, &clutter, about, &mut walk);
            parts
                .iter()
                .for_each(|part| walk.through(part, &leaves_out));
        }
        None => walk.through(&body, &leaves_out),
    }
    if walk.blocks.is_empty() {
        // A page of nothing but links, or menus.
        walk.through(&body, &|_| false);
        return Ok((walk.blocks, walk.images));
    }
    Ok((clutter.without(walk.blocks), walk.images))
}

/// What stands between the page's headline and the first part of its article: the lines of writer
/// and day, a summary, the text under the first picture.
fn head_blocks(
    first: &NodeRef<'_>,
    measured: &Measured<'_>,
    clutter: &Clutter,
    about: &About,
    walk: &mut Walk,
) {
    let (Some(title), start) = (about.titles.first(), measured.places(first).start) else {
        return;
    };
    let headings = measured.nodes()[..start].iter();
    let mut headings = headings.filter(|node| node.has_name("h1") || node.has_name("h2"));
    let Some(heading) = headings.rfind(|node| same(&node.text(), title)) else {
        return;
    };
    let after = measured.places(heading).end;
    let between = &measured.nodes()[after..start];
    let is_text = |node: &&NodeRef<'_>| node.is_text();
    let length: usize = between
        .iter()
        .filter(is_text)
        .map(|node| measured.of(node).text)
        .sum();
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
fn headline_first(blocks: &mut Vec<PageBlock>, about: &About) -> Head {
    for block in blocks
        .iter_mut()
        .filter(|block| block.kind == BlockKind::Heading(1))
    {
        block.kind = BlockKind::Heading(2);
    }
    let Some(title) = about.titles.first() else {
        return Head::default();
    };
    let within = blocks.len().min(HEADLINE_WITHIN);
    let found = blocks[..within]
        .iter()
        .position(|block| same(&block.text, title));
    let mut headline = match found {
        Some(at) => blocks.remove(at),
        None => PageBlock {
            kind: BlockKind::Heading(1),
            text: title.clone(),
            linked: 0,
        },
    };
    headline.kind = BlockKind::Heading(1);
    let head = Head::take(blocks, &about.authors);
    blocks.insert(0, headline);
    // A page may say its headline twice.
    let title = key(title);
    let mut at = 0;
    blocks.retain(|block| {
        at += 1;
        at == 1 || at > HEADLINE_WITHIN || key(&block.text) != title
    });
    head
}
