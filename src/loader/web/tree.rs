//! The tree of a web page, within limits: HTML's own rules make a tree of any text, and let a
//! hostile one nest without end or take the square of its length in time.
//!
//! May import: nothing of ours.

use std::{
    cell::RefCell,
    collections::HashMap,
    time::{Duration, Instant},
};

use dom_query::{Document, NodeId};
use html5ever::{
    Attribute, LocalName, TokenizerResult,
    buffer_queue::BufferQueue,
    tendril::StrTendril,
    tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts},
    tree_builder::{TreeBuilder, TreeBuilderOpts},
};

use crate::loader::{LoadError, Watch};

/// How many elements may stand open inside one another. Browsers stop at 512; every step of the
/// parser and of what walks its tree costs time by depth, and the walk a stack frame.
const MAX_DEPTH: usize = 256;

/// The most nodes of a tree; each takes some 200 bytes, and a page of a long article has 3,000.
const MAX_NODES: usize = 1_000_000;

/// How long a page may take. The longest of the known ones takes a tenth of a second.
const MAX_TIME: Duration = Duration::from_secs(10);

/// How many bytes are parsed between two looks at these limits.
const STEP: usize = 4096;

/// Elements that nest only inside others that are counted: they have no end tag, or a second one
/// closes the first. Pages leave them open by the thousand.
const UNCOUNTED: &[&str] = &[
    "a",
    "area",
    "base",
    "body",
    "br",
    "button",
    "caption",
    "col",
    "colgroup",
    "dd",
    "dt",
    "embed",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "hr",
    "html",
    "iframe",
    "img",
    "input",
    "li",
    "link",
    "meta",
    "nobr",
    "noembed",
    "noframes",
    "option",
    "p",
    "param",
    "plaintext",
    "script",
    "source",
    "style",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "track",
    "wbr",
    "xmp",
];

/// Parses a page.
///
/// # Errors
/// [`LoadError::BeyondLimit`], [`LoadError::Cancelled`].
pub(super) fn parse(html: &str, watch: &Watch) -> Result<Document, LoadError> {
    let builder = TreeBuilder::new(
        Document::default(),
        TreeBuilderOpts {
            scripting_enabled: false,
            ..TreeBuilderOpts::default()
        },
    );
    let tokenizer = Tokenizer::new(Shallow::new(builder), TokenizerOpts::default());
    let input = BufferQueue::default();
    let begun = Instant::now();
    let mut rest = html;
    while !rest.is_empty() {
        let (step, after) = rest.split_at(rest.floor_char_boundary(STEP));
        rest = after;
        input.push_back(StrTendril::from(step));
        // It stops at a script and at a declared encoding; neither changes anything here.
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        watch.go_on()?;
        within_limits(tokenizer.sink.builder.sink.tree.len(), begun.elapsed())?;
    }
    tokenizer.end();
    Ok(tokenizer.sink.builder.sink)
}

/// Refuses a page that grows or lasts beyond reason.
fn within_limits(nodes: usize, time: Duration) -> Result<(), LoadError> {
    let beyond = |what, limit| Err(LoadError::BeyondLimit { what, limit });
    if nodes > MAX_NODES {
        return beyond("elements of a web page", MAX_NODES as u64);
    }
    if time > MAX_TIME {
        return beyond("seconds of reading", MAX_TIME.as_secs());
    }
    Ok(())
}

/// Stands between tokenizer and tree builder: beyond [`MAX_DEPTH`], tags are left out and their
/// text stays.
struct Shallow {
    builder: TreeBuilder<NodeId, Document>,
    /// The counted elements that are open, the innermost last.
    open: RefCell<Vec<LocalName>>,
    /// How many start tags of each name were left out, whose end tags are to be left out too.
    left_out: RefCell<HashMap<LocalName, usize>>,
}

impl Shallow {
    fn new(builder: TreeBuilder<NodeId, Document>) -> Self {
        Self {
            builder,
            open: RefCell::default(),
            left_out: RefCell::default(),
        }
    }

    /// Whether `tag` is to be left out.
    fn leaves_out(&self, tag: &Tag) -> bool {
        match tag.kind {
            TagKind::StartTag => self.leaves_out_start(tag),
            TagKind::EndTag => self.leaves_out_end(&tag.name),
        }
    }

    fn leaves_out_start(&self, tag: &Tag) -> bool {
        let mut open = self.open.borrow_mut();
        if matches!(&*tag.name, "td" | "th" | "tr") {
            close_cell(&mut open);
        }
        let in_drawing = || open.iter().any(|name| matches!(&**name, "svg" | "math"));
        if UNCOUNTED.contains(&&*tag.name) || tag.self_closing && in_drawing() {
            return false;
        }
        if open.len() < MAX_DEPTH {
            open.push(tag.name.clone());
            return false;
        }
        *self
            .left_out
            .borrow_mut()
            .entry(tag.name.clone())
            .or_default() += 1;
        true
    }

    fn leaves_out_end(&self, name: &LocalName) -> bool {
        if let Some(count) = self.left_out.borrow_mut().get_mut(name)
            && *count > 0
        {
            *count -= 1;
            return true;
        }
        let mut open = self.open.borrow_mut();
        if let Some(at) = open.iter().rposition(|open| open == name) {
            open.truncate(at);
        }
        false
    }
}

/// What a new cell closes: whatever was left open in the one before.
fn close_cell(open: &mut Vec<LocalName>) {
    if let Some(table) = open.iter().rposition(|name| &**name == "table") {
        open.truncate(table + 1);
    }
}

impl TokenSink for Shallow {
    type Handle = NodeId;

    fn process_token(&self, mut token: Token, line: u64) -> TokenSinkResult<NodeId> {
        if let Token::TagToken(tag) = &mut token {
            if self.leaves_out(tag) {
                return TokenSinkResult::Continue;
            }
            tag.attrs.retain(is_read);
        }
        if matches!(token, Token::CommentToken(_) | Token::ParseError(_)) {
            return TokenSinkResult::Continue;
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Whether an attribute is worth its place: pictures inside the page (`data:`) are megabytes.
fn is_read(attribute: &Attribute) -> bool {
    const LONGEST: usize = 64 * 1024;
    attribute.value.len() <= LONGEST
}
