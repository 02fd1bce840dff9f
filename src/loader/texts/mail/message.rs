//! One message: its subject as the headline, the best of its bodies, a forwarded message after
//! it, and the names of its attachments.
//!
//! May import: `document`.

use mail_parser::{Message, MessagePart, MimeHeaders as _, PartType};

use super::{header, part, text};
use crate::{
    document::{BlockKind, DocumentBuilder, Warning},
    loader::{
        LoadError, Watch,
        article::Article,
        web::{self, PageBlock},
    },
};

/// How deep messages may lie in each other, and parts in parts. A thread that is forwarded again
/// and again comes to ten.
const MAX_DEPTH: u8 = 24;

/// The share of the longer body, in per cent, that the other must have to be as complete.
const AS_COMPLETE: usize = 85;

/// What is gathered from the parts of a message.
#[derive(Default)]
struct Gathered {
    blocks: Vec<PageBlock>,
    images: Vec<String>,
    attachments: Vec<String>,
    warnings: Vec<Warning>,
    /// What the first page among the bodies calls itself.
    title: Option<String>,
    /// The encoding of the first text.
    encoding: Option<&'static str>,
}

/// The article of a message.
///
/// # Errors
/// Those of a page, and [`LoadError::Cancelled`].
pub(super) fn article(message: &Message<'_>, watch: &Watch) -> Result<Article, LoadError> {
    let mut gathered = Gathered::default();
    gathered.part(message, message.root_part(), 0, watch)?;
    let mut builder = DocumentBuilder::new();
    let title = header::subject(message).or(gathered.title.take());
    if let Some(title) = &title {
        let repeated = gathered
            .blocks
            .first()
            .is_some_and(|first| web::same(&first.text, title));
        gathered.blocks.drain(..usize::from(repeated));
        builder.block(BlockKind::Heading(1), title, None);
    }
    if gathered.blocks.is_empty() && title.is_none() {
        return Err(LoadError::Empty);
    }
    for block in &gathered.blocks {
        builder.block(block.kind, &block.text, None);
    }
    let metadata = builder.metadata();
    metadata.title = title;
    metadata.author = header::writer(message);
    metadata.published = header::day(message);
    metadata.images = gathered.images;
    metadata.attachments = gathered.attachments;
    for warning in gathered.warnings {
        builder.warn(warning);
    }
    let encoding = gathered.encoding.unwrap_or("UTF-8");
    Ok(Article { builder, encoding })
}

impl Gathered {
    /// Gathers what is in a part, and in the parts of it.
    fn part(
        &mut self,
        message: &Message<'_>,
        part: &MessagePart<'_>,
        depth: u8,
        watch: &Watch,
    ) -> Result<(), LoadError> {
        watch.go_on()?;
        if depth > MAX_DEPTH {
            let name = name_of(part).unwrap_or_else(|| "message/rfc822".to_owned());
            self.warnings.push(Warning::PartLeftOut { name });
            return Ok(());
        }
        match &part.body {
            PartType::Multipart(ids) => {
                let inside: Vec<_> = ids.iter().filter_map(|id| message.part(*id)).collect();
                if part.is_content_type("multipart", "alternative") {
                    return self.alternative(message, &inside, depth, watch);
                }
                for part in inside {
                    self.part(message, part, depth + 1, watch)?;
                }
                Ok(())
            }
            PartType::Message(inner) => self.forwarded(inner, depth, watch),
            PartType::Text(_) | PartType::Html(_) if !is_attachment(part) => {
                self.body(message, part, watch)
            }
            PartType::InlineBinary(_) if part.is_content_type("image", "*") => Ok(()),
            _ => {
                self.attached(part);
                Ok(())
            }
        }
    }

    /// Takes the better of several forms of one body.
    ///
    /// HTML keeps headings, lists and tables, and wins where it has any; where both are bare
    /// paragraphs the plain text does, unless its lines were broken for sending. A form that is
    /// not complete ("your program cannot show this message") never wins.
    fn alternative(
        &mut self,
        message: &Message<'_>,
        parts: &[&MessagePart<'_>],
        depth: u8,
        watch: &Watch,
    ) -> Result<(), LoadError> {
        let mut best: Option<Self> = None;
        for part in parts {
            let mut form = Self::default();
            form.part(message, part, depth + 1, watch)?;
            best = Some(match best {
                Some(before) if before.is_better_than(&form) => before,
                _ => form,
            });
        }
        let best = best.unwrap_or_default();
        self.blocks.extend(best.blocks);
        self.images.extend(best.images);
        self.attachments.extend(best.attachments);
        self.warnings.extend(best.warnings);
        self.encoding = self.encoding.or(best.encoding);
        self.title = self.title.take().or(best.title);
        Ok(())
    }

    /// Whether this form of a body, which came first and so is the plainer one, is better than
    /// the later `other`.
    fn is_better_than(&self, other: &Self) -> bool {
        let (own, others) = (self.length(), other.length());
        let complete = own * 100 >= others * AS_COMPLETE;
        if others * 100 < own * AS_COMPLETE {
            return true;
        }
        let has_parts = |form: &Self| {
            let mut kinds = form.blocks.iter().map(|block| block.kind);
            kinds.any(|kind| kind != BlockKind::Paragraph) || !form.images.is_empty()
        };
        complete && !has_parts(other) && self.blocks.len() <= other.blocks.len()
    }

    /// How much text there is, in letters.
    fn length(&self) -> usize {
        let letters =
            |block: &PageBlock| block.text.chars().filter(|c| c.is_alphanumeric()).count();
        self.blocks.iter().map(letters).sum()
    }

    /// Takes a body of text or HTML.
    fn body(
        &mut self,
        message: &Message<'_>,
        part: &MessagePart<'_>,
        watch: &Watch,
    ) -> Result<(), LoadError> {
        let decoded = part::text(message, part);
        self.warnings.extend(decoded.warnings());
        self.encoding = self.encoding.or(Some(decoded.encoding.name()));
        if part.is_text_html() {
            let page = web::body(&decoded.text, watch)?;
            self.blocks.extend(page.blocks);
            self.title = self.title.take().or(page.title);
            self.images.extend(
                page.images
                    .into_iter()
                    .filter(|image| !image.starts_with("cid:")),
            );
            return Ok(());
        }
        let format = part
            .content_type()
            .and_then(|kind| kind.attribute("format"));
        let flowed = format.is_some_and(|format| format.eq_ignore_ascii_case("flowed"));
        self.blocks.extend(text::blocks(&decoded.text, flowed));
        Ok(())
    }

    /// Takes a message inside this one, under its own subject and the name of its writer.
    fn forwarded(
        &mut self,
        inner: &Message<'_>,
        depth: u8,
        watch: &Watch,
    ) -> Result<(), LoadError> {
        let block = |kind, text: String| PageBlock {
            kind,
            text,
            linked: 0,
        };
        let subject = header::subject(inner);
        self.blocks
            .extend(subject.map(|subject| block(BlockKind::Heading(2), subject)));
        let day = header::day(inner).map(|day| day.to_string());
        let line: Vec<String> = header::writer(inner).into_iter().chain(day).collect();
        if !line.is_empty() {
            self.blocks
                .push(block(BlockKind::Dateline, line.join(" – ")));
        }
        self.part(inner, inner.root_part(), depth + 1, watch)
    }

    /// Remembers the name of an attachment.
    fn attached(&mut self, part: &MessagePart<'_>) {
        let name = name_of(part);
        self.attachments.extend(name);
    }
}

/// Whether a part of text is a file that came with the message.
fn is_attachment(part: &MessagePart<'_>) -> bool {
    let disposition = part.content_disposition();
    disposition.is_some_and(|disposition| disposition.is_attachment())
}

/// The name of a part; its kind where it has none.
fn name_of(part: &MessagePart<'_>) -> Option<String> {
    if let Some(name) = part.attachment_name() {
        return Some(name.to_owned());
    }
    let kind = part.content_type()?;
    Some(format!(
        "{}/{}",
        kind.ctype(),
        kind.subtype().unwrap_or("*")
    ))
}
