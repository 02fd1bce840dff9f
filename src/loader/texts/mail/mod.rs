//! Mail: single messages (EML), mailboxes (MBOX), and web pages saved in MIME (MHTML).
//!
//! May import: `document`, `text`.

mod header;
mod mailbox;
mod message;
mod page;
mod part;
mod recognise;
mod text;

pub(super) use recognise::{Mail, kind};

use mail_parser::MessageParser;

use super::MAX_ARTICLES;
use crate::loader::{LoadError, Watch, article::Article};

/// One article of a mail file, with the name of its format.
pub(super) type Read = (&'static str, Article);

/// Reads the messages in `bytes`, or the page.
///
/// # Errors
/// [`LoadError::Damaged`], too many messages, and those of a page.
pub(super) fn read(bytes: &[u8], kind: Mail, watch: &Watch) -> Result<Vec<Read>, LoadError> {
    match kind {
        Mail::Message => Ok(vec![read_message(bytes, watch)?]),
        Mail::Mailbox => read_mailbox(bytes, watch),
    }
}

/// Reads one message, or the page that is saved as one.
fn read_message(bytes: &[u8], watch: &Watch) -> Result<Read, LoadError> {
    let message = MessageParser::default()
        .parse(bytes)
        .ok_or(LoadError::Damaged)?;
    match page::root(&message) {
        Some(root) => Ok(("mhtml", page::article(&message, root, watch)?)),
        None => Ok(("eml", message::article(&message, watch)?)),
    }
}

/// Reads every message of a mailbox that says something.
fn read_mailbox(bytes: &[u8], watch: &Watch) -> Result<Vec<Read>, LoadError> {
    let mut articles = Vec::new();
    for message in mailbox::messages(bytes) {
        watch.go_on()?;
        if articles.len() >= MAX_ARTICLES {
            return Err(LoadError::BeyondLimit {
                what: "messages",
                limit: MAX_ARTICLES as u64,
            });
        }
        match read_message(&message, watch) {
            Ok((_, article)) => articles.push(("mbox", article)),
            Err(LoadError::Damaged | LoadError::Empty) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(articles)
}
