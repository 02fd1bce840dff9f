//! Cuts a mailbox into its messages: a line that begins with "From", after an empty line and
//! before a head; what was quoted with `>` to look like none is put back (mboxrd).
//!
//! May import: nothing of ours.

use std::borrow::Cow;

use super::recognise::is_head;

/// How many lines after a "From" are looked at for a head.
const HEAD_LOOKED_AT: usize = 40;

/// The messages in `bytes`, in their order.
pub(super) fn messages(bytes: &[u8]) -> impl Iterator<Item = Cow<'_, [u8]>> {
    let mut starts = starts(bytes);
    starts.push(bytes.len());
    let spans: Vec<(usize, usize)> = starts.windows(2).map(|pair| (pair[0], pair[1])).collect();
    spans.into_iter().map(|(start, end)| {
        let message = &bytes[start..end];
        let line = message.iter().position(|byte| *byte == b'\n');
        unquoted(&message[line.map_or(message.len(), |line| line + 1)..])
    })
}

/// Where messages begin.
fn starts(bytes: &[u8]) -> Vec<usize> {
    let mut starts = Vec::new();
    let (mut at, mut after_empty) = (0, true);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let next = at + line.len();
        let head = || {
            bytes[next..]
                .split(|byte| *byte == b'\n')
                .take(HEAD_LOOKED_AT)
        };
        if after_empty && line.starts_with(b"From ") && is_head(head()) {
            starts.push(at);
        }
        after_empty = matches!(line, b"\n" | b"\r\n");
        at = next;
    }
    starts
}

/// A message without the `>` before lines that begin with "From".
fn unquoted(message: &[u8]) -> Cow<'_, [u8]> {
    let is_quoted = |line: &[u8]| {
        let marks = line.iter().take_while(|byte| **byte == b'>').count();
        marks > 0 && line[marks..].starts_with(b"From ")
    };
    let mut lines = message.split_inclusive(|byte| *byte == b'\n');
    if !lines.clone().any(is_quoted) {
        return Cow::Borrowed(message);
    }
    let bytes = lines
        .by_ref()
        .flat_map(|line| &line[usize::from(is_quoted(line))..]);
    Cow::Owned(bytes.copied().collect())
}
