//! Fits and measures confidence: `cargo run --release --features train --bin confidence -- FILE…`.
//!
//! Prints the rows of `assets/tables/confidence.tsv`, fitted to all files together; with `--halves`
//! how reliable such curves are on articles that they were not fitted to. May import: `evaluate`,
//! `extract`.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool of the command line: what it prints is its result"
)]

use std::{env, path::Path, process::ExitCode};

use warraq::{
    evaluate::{Article, GoldError, Judged, Reliability, curves, measure, read},
    extract::{Calibration, Extractor},
};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (options, files): (Vec<&String>, Vec<&String>) = arguments
        .iter()
        .partition(|argument| argument.starts_with("--"));
    if files.is_empty() || options.iter().any(|option| *option != "--halves") {
        eprintln!("confidence [--halves] FILE…");
        return ExitCode::from(2);
    }
    let read: Result<Vec<Vec<Article>>, GoldError> =
        files.iter().map(|path| read(Path::new(path))).collect();
    match read {
        Ok(articles) => {
            let articles = articles.concat();
            match options.is_empty() {
                true => curves(&judged(&articles))
                    .iter()
                    .for_each(|row| println!("{row}")),
                false => halves(articles),
            }
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("confidence: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Every mention that is found, with confidence as stages and model say it.
fn judged(articles: &[Article]) -> Vec<Judged> {
    measure(&Extractor::new().uncalibrated(), articles).judged
}

/// Prints how reliable confidence is in each half of the articles by curves fitted to the other.
fn halves(articles: Vec<Article>) {
    let numbered = articles.into_iter().enumerate();
    let (one, other): (Vec<_>, Vec<_>) = numbered.partition(|(index, _)| index % 2 == 0);
    let half = |articles: Vec<(usize, Article)>| {
        let articles: Vec<Article> = articles.into_iter().map(|(_, article)| article).collect();
        judged(&articles)
    };
    let (one, other) = (half(one), half(other));
    let both = [judged_by(&other, &one), judged_by(&one, &other)].concat();
    println!("{}", Reliability(&both));
}

/// `judged` with confidence by curves fitted to `fitted`.
fn judged_by(fitted: &[Judged], judged: &[Judged]) -> Vec<Judged> {
    let curves = Calibration::of(&curves(fitted).join("\n"));
    let said = |it: &Judged| curves.share(it.kind, it.class, it.said);
    let judged = judged.iter();
    judged
        .map(|it| Judged {
            said: said(it),
            ..*it
        })
        .collect()
}
