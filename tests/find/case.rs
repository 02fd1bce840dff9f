//! The suite's text form: a query, a text, and its hits marked (tests/suite/find/README).

use warraq::text::{
    Span,
    find::{Closeness, Hit, Switches},
};

/// One file of cases.
#[derive(Debug, Default)]
pub struct Suite {
    /// Its cases, in order.
    pub cases: Vec<Case>,
}

/// A query, a text and its hits.
#[derive(Debug)]
pub struct Case {
    /// What it shows.
    pub name: String,
    /// How strictly is looked.
    pub switches: Switches,
    /// What is looked for.
    pub query: String,
    /// Where.
    pub text: String,
    /// What must be found.
    pub hits: Vec<Hit>,
}

/// The marks around hits.
const MARKS: [(char, char, Closeness); 3] = [
    ('[', ']', Closeness::Exact),
    ('{', '}', Closeness::Near),
    ('<', '>', Closeness::Within),
];

impl Suite {
    /// Reads a suite file, or says what is wrong with it.
    pub fn parse(content: &str) -> Result<Self, String> {
        let mut suite = Self::default();
        let (mut name, mut switches) = (None, Switches::default());
        for line in content.lines().map(str::trim) {
            if let Some(heading) = line.strip_prefix("--- ") {
                (name, switches) = (Some(heading.to_owned()), Switches::default());
            } else if let Some(names) = line.strip_prefix("switches:") {
                switches = read_switches(names)?;
            } else if !line.is_empty() && !line.starts_with('#') {
                let name = name.clone().ok_or(format!("no heading over {line}"))?;
                suite.cases.push(Case::parse(name, switches, line)?);
            }
        }
        Ok(suite)
    }
}

fn read_switches(names: &str) -> Result<Switches, String> {
    let mut switches = Switches::default();
    for name in names.split_whitespace() {
        *match name {
            "tashkeel" => &mut switches.tashkeel,
            "letters" => &mut switches.letters,
            "without-clitics" => &mut switches.without_clitics,
            "whole-words" => &mut switches.whole_words,
            _ => return Err(format!("no switch «{name}»")),
        } = true;
    }
    Ok(switches)
}

impl Case {
    fn parse(name: String, switches: Switches, line: &str) -> Result<Self, String> {
        let (query, marked) = line.split_once("=>").ok_or(format!("no => in {line}"))?;
        let (query, marked) = (unescaped(query)?, unescaped(marked)?);
        let (mut text, mut hits) = (String::new(), Vec::new());
        let mut open = None;
        for c in marked.trim_start().chars() {
            if let Some((_, close, closeness)) = MARKS.iter().find(|(begin, ..)| *begin == c) {
                open = Some((text.len(), *close, *closeness));
            } else if let Some((start, _, closeness)) = open.filter(|(_, close, _)| *close == c) {
                let span = Span::new(start, text.len());
                hits.push(Hit { span, closeness });
                open = None;
            } else {
                text.push(c);
            }
        }
        match open {
            Some(_) => Err(format!("a mark is not closed in {line}")),
            None => Ok(Self {
                name,
                switches,
                query: query.trim_end().to_owned(),
                text,
                hits,
            }),
        }
    }
}

/// `text` with \u{200C} made the character.
fn unescaped(text: &str) -> Result<String, String> {
    let mut parts = text.split("\\u{");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').ok_or("\\u{ is not closed")?;
        let code = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
        plain.push(code.ok_or(format!("no character in \\u{{{part}"))?);
        plain.push_str(rest);
    }
    Ok(plain)
}

/// `text` with marks around `hits`, as a case writes it.
pub fn marked(text: &str, hits: &[Hit]) -> String {
    let mut marked = text.to_owned();
    for hit in hits.iter().rev() {
        let pair = MARKS.iter().find(|(.., mark)| *mark == hit.closeness);
        let (open, close) = pair.map_or(('?', '?'), |(open, close, _)| (*open, *close));
        marked.insert(hit.span.end, close);
        marked.insert(hit.span.start, open);
    }
    marked
}
