//! Rust source as tokens, comments and literals left out, and the paths that it names: as much
//! of the language as the import rules need, and no more.

/// A token: an identifier, `::`, or one other mark.
pub type Token = String;

/// The tokens of `source` without comments, strings and characters.
pub fn tokens(source: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let length = skipped(rest).unwrap_or_else(|| {
            let length = token_length(rest, c);
            if !c.is_whitespace() {
                tokens.push(rest[..length].to_owned());
            }
            length
        });
        rest = &rest[length..];
    }
    tokens
}

/// The length of a comment or literal at the start of `rest`, if there is one.
fn skipped(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(rest.find("*/").map_or(rest.len(), |end| end + 2));
    }
    raw_string(rest)
        .or_else(|| string(rest))
        .or_else(|| character(rest))
}

/// The length of a raw string (`r"…"`, `br#"…"#`).
fn raw_string(rest: &str) -> Option<usize> {
    let after = rest.trim_start_matches('b').strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let body = after[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let end = body.find(&close).map_or(body.len(), |at| at + close.len());
    Some(rest.len() - body.len() + end)
}

/// The length of a string, its escapes looked through.
fn string(rest: &str) -> Option<usize> {
    let body = rest.strip_prefix('"')?;
    let mut chars = body.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            '"' => return Some(at + 2),
            _ => {}
        }
    }
    Some(rest.len())
}

/// The length of a character literal or a lifetime.
fn character(rest: &str) -> Option<usize> {
    let body = rest.strip_prefix('\'')?;
    let first = body.chars().next()?;
    if first == '\\' {
        return body[2..].find('\'').map(|end| end + 4);
    }
    if body[first.len_utf8()..].starts_with('\'') {
        return Some(first.len_utf8() + 2);
    }
    Some(1 + body.find(|c| !of_word(c)).unwrap_or(body.len()))
}

/// Whether `c` belongs to an identifier or number.
fn of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The length of the token (or blank) at the start of `rest`, whose first character is `c`.
fn token_length(rest: &str, c: char) -> usize {
    match c {
        ':' if rest.starts_with("::") => 2,
        _ if of_word(c) => rest.find(|c| !of_word(c)).unwrap_or(rest.len()),
        _ => c.len_utf8(),
    }
}

/// A path as written, `use` groups written out: `crate::a::{b, c::*}` gives two.
pub type Path = Vec<String>;

/// The paths that begin with one of `roots`, each with how many inline modules it stands in.
pub fn paths(tokens: &[Token], roots: &[&str]) -> Vec<(Path, usize)> {
    let mut found = Vec::new();
    let mut braces: Vec<bool> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match token.as_str() {
            "{" => braces.push(at >= 2 && tokens[at - 2] == "mod"),
            "}" => drop(braces.pop()),
            word if roots.contains(&word) && (at == 0 || tokens[at - 1] != "::") => {
                let inline = braces.iter().filter(|module| **module).count();
                let mut here = Vec::new();
                tree(&tokens[at..], &mut Vec::new(), &mut here);
                found.extend(here.into_iter().map(|path| (path, inline)));
            }
            _ => {}
        }
    }
    found
}

/// Writes out the `use` tree at the start of `tokens` after `prefix`; gives the tokens it took.
fn tree(tokens: &[Token], prefix: &mut Path, found: &mut Vec<Path>) -> usize {
    let depth = prefix.len();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if token == "{" {
            at += group(&tokens[at..], prefix, found);
            prefix.truncate(depth);
            return at;
        }
        prefix.push(token.clone());
        at += 1;
        if tokens.get(at).map(String::as_str) != Some("::") {
            break;
        }
        at += 1;
    }
    found.push(prefix.clone());
    prefix.truncate(depth);
    at
}

/// Writes out the group `{…}` at the start of `tokens`; gives the tokens it took.
fn group(tokens: &[Token], prefix: &mut Path, found: &mut Vec<Path>) -> usize {
    let mut at = 1;
    while let Some(token) = tokens.get(at) {
        match token.as_str() {
            "}" => return at + 1,
            "," => at += 1,
            "as" => at += 2,
            _ => at += tree(&tokens[at..], prefix, found),
        }
    }
    at
}
