//! The lines of a CoNLL file as what they are: comments, tokens in their columns, ends of
//! sentences.
//!
//! May import: nothing of ours.

use super::ReadError;

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Row<'f> {
    /// A document begins.
    NewDocument,
    /// `# name = value`.
    Comment(&'f str, &'f str),
    /// A token.
    Token(Token<'f>),
    /// A sentence ends.
    End,
}

/// A token with what its columns say; `_` says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Token<'f> {
    /// The line, counted from 1.
    pub line: usize,
    /// The token as it is written.
    pub form: &'f str,
    /// Where it starts, in Unicode scalar values.
    pub start: Option<usize>,
    /// Its entity.
    pub entity: Option<&'f str>,
    /// How sure its mention is.
    pub confidence: Option<f64>,
    /// What its mention comes to, as JSON.
    pub value: Option<&'f str>,
    /// Why its mention is one, as JSON.
    pub evidence: Option<&'f str>,
    /// Its IOB2 tag.
    pub tag: &'f str,
}

/// The rows of a file. Columns are parted by tabs or blanks; where the file does not name them,
/// the first is the token and the last its tag.
pub(super) fn rows(text: &str) -> Result<Vec<Row<'_>>, ReadError> {
    let mut columns: Vec<&str> = Vec::new();
    let mut rows = Vec::new();
    for (line, content) in (1..).zip(text.lines()) {
        let content = content.trim_end_matches('\r');
        let row = if content.trim().is_empty() {
            Row::End
        } else if let Some(comment) = content.strip_prefix("# ") {
            let (name, value) = comment.split_once(" = ").unwrap_or((comment, ""));
            match name {
                "global.columns" => columns = value.split_whitespace().collect(),
                "newdoc" | "newdoc id" => rows.push(Row::NewDocument),
                _ => {}
            }
            Row::Comment(name, value)
        } else if content.starts_with("-DOCSTART-") {
            Row::NewDocument
        } else {
            Row::Token(token(line, content, &columns)?)
        };
        rows.push(row);
    }
    Ok(rows)
}

fn token<'f>(line: usize, content: &'f str, columns: &[&str]) -> Result<Token<'f>, ReadError> {
    let cells: Vec<&str> = match content.contains('\t') {
        true => content.split('\t').collect(),
        false => content.split_whitespace().collect(),
    };
    let wrong = |what| ReadError::Line { line, what };
    if cells.len() < 2 || (!columns.is_empty() && columns.len() != cells.len()) {
        return Err(wrong("a token has other columns than the head says"));
    }
    let mut token = Token {
        line,
        form: cells[0],
        tag: cells[cells.len() - 1],
        ..Token::default()
    };
    let said = columns.iter().zip(&cells).filter(|(_, cell)| **cell != "_");
    for (column, cell) in said {
        match *column {
            "FORM" => token.form = cell,
            "START" => token.start = Some(cell.parse().map_err(|_| wrong("START is no number"))?),
            "ENTITY" => token.entity = Some(cell),
            "CONFIDENCE" => {
                let confidence = cell.parse().map_err(|_| wrong("CONFIDENCE is no number"))?;
                token.confidence = Some(confidence);
            }
            "VALUE" => token.value = Some(cell),
            "EVIDENCE" => token.evidence = Some(cell),
            _ => {}
        }
    }
    match token.form.is_empty() {
        true => Err(wrong("the token is empty")),
        false => Ok(token),
    }
}
