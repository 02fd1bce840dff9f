//! Measures extraction against annotated articles:
//! `cargo run --release --features train --bin evaluate -- FILE…`.
//!
//! Options: `--errors` (or `--errors TYPE`) lists what was wrong by cause, `--pairs` which names were put
//! together or apart wrongly, `--json` prints figures for a program, `--linking` measures the
//! grouping of the annotated mentions alone, `--rules` measures lists and rules without the trained
//! model, `--model FILE` another model, `--conventions own` (or `anercorp`) the model alone by those
//! conventions. May import: `evaluate`, `entity`, `extract`.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool of the command line: what it prints is its result"
)]

use std::{ffi::OsStr, fs, path::PathBuf, process::ExitCode, time::Instant};

use lexopt::prelude::{Long, Value};
use warraq::{
    entity::EntityType,
    evaluate::{Article, Cause, Miss, Report, measure, measure_linking, measure_model, read},
    extract::{
        Extractor,
        tagger::{Conventions, Tagger},
    },
};

/// What the command line asks for.
#[derive(Default)]
struct Arguments {
    files: Vec<PathBuf>,
    errors: bool,
    only: Option<EntityType>,
    json: bool,
    linking: bool,
    pairs: bool,
    rules: bool,
    conventions: Option<Conventions>,
    model: Option<PathBuf>,
}

fn arguments() -> Result<Arguments, lexopt::Error> {
    let mut arguments = Arguments::default();
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("errors") => arguments.errors = true,
            Long("json") => arguments.json = true,
            Long("pairs") => arguments.pairs = true,
            Long("rules") => arguments.rules = true,
            Long("linking") => arguments.linking = true,
            Long("conventions") => arguments.conventions = Some(conventions(&parser.value()?)?),
            Long("model") => arguments.model = Some(parser.value()?.into()),
            Value(word) => match word.to_str().and_then(EntityType::from_code) {
                Some(kind) if arguments.errors => arguments.only = Some(kind),
                _ => arguments.files.push(word.into()),
            },
            other => return Err(other.unexpected()),
        }
    }
    match arguments.files.is_empty() {
        true => Err("which files?".into()),
        false => Ok(arguments),
    }
}

fn conventions(name: &OsStr) -> Result<Conventions, lexopt::Error> {
    match name.to_str() {
        Some("own") => Ok(Conventions::Own),
        Some("anercorp") => Ok(Conventions::Anercorp),
        _ => Err("conventions are `own` or `anercorp`".into()),
    }
}

/// What measures one file's articles.
enum Measured {
    /// Everything, or lists and rules.
    Extraction(Extractor),
    /// The model alone.
    Model(Tagger<'static>, Conventions),
}

impl Measured {
    fn asked(arguments: &Arguments) -> Result<Self, String> {
        if arguments.rules {
            return Ok(Self::Extraction(Extractor::rules_alone()));
        }
        let model = match &arguments.model {
            // It is read until the program ends.
            Some(path) => Tagger::open(fs::read(path).map_err(|why| why.to_string())?.leak()),
            None => Tagger::embedded(),
        };
        let model = model.map_err(|why| why.to_string())?;
        Ok(match arguments.conventions {
            Some(conventions) => Self::Model(model, conventions),
            None => Self::Extraction(Extractor::with_model(Ok(model))),
        })
    }

    fn report(&self, articles: &[Article]) -> Report {
        match self {
            Self::Extraction(extractor) => measure(extractor, articles),
            Self::Model(tagger, conventions) => measure_model(tagger, *conventions, articles),
        }
    }
}

fn show(arguments: &Arguments, report: &Report) {
    if arguments.errors {
        let asked = |kind: EntityType| arguments.only.is_none_or(|only| only == kind);
        let is_asked = |miss: &Miss| {
            EntityType::ALL
                .into_iter()
                .any(|it| asked(it) && miss.is_about(it))
        };
        let misses: Vec<&Miss> = report.misses.iter().filter(|miss| is_asked(miss)).collect();
        for cause in Cause::ALL {
            let of_cause: Vec<&&Miss> = misses.iter().filter(|miss| miss.cause == cause).collect();
            of_cause.iter().for_each(|miss| println!("{miss}"));
            println!("{}: {}\n", cause.name(), of_cause.len());
        }
    }
    if arguments.pairs {
        report
            .wrong_pairs
            .iter()
            .for_each(|line| println!("{line}"));
    }
    match arguments.json {
        true => println!("{}", report.to_json()),
        false => println!("{report}"),
    }
}

fn show_linking(arguments: &Arguments, articles: &[Article]) {
    let linking = measure_linking(articles);
    if arguments.errors {
        linking.wrong.iter().for_each(|line| println!("{line}"));
    }
    for (kind, counts) in &linking.types {
        let (p, r, f) = (counts.precision(), counts.recall(), counts.f1());
        println!(
            "{:<8} {p:.3} {r:.3} {f:.3} {:>6} pairs",
            kind.code(),
            counts.wanted
        );
    }
}

fn main() -> ExitCode {
    let arguments = match arguments() {
        Ok(arguments) => arguments,
        Err(why) => {
            eprintln!(
                "evaluate: {why}\n\
                 evaluate [--errors [TYPE]] [--pairs] [--linking] [--rules] [--json] [--model FILE]\n\
                 \x20        [--conventions own|anercorp] FILE…"
            );
            return ExitCode::from(2);
        }
    };
    let start = Instant::now();
    let measured = Measured::asked(&arguments);
    let measured = match measured {
        Ok(measured) => measured,
        Err(why) => {
            eprintln!("evaluate: {why}");
            return ExitCode::FAILURE;
        }
    };
    if !arguments.json {
        println!("lists read in {:.0?}", start.elapsed());
    }
    let mut code = ExitCode::SUCCESS;
    for path in &arguments.files {
        match read(path) {
            Ok(articles) => {
                if !arguments.json {
                    println!("\n{}: {} articles", path.display(), articles.len());
                }
                if arguments.linking {
                    show_linking(&arguments, &articles);
                    continue;
                }
                show(&arguments, &measured.report(&articles));
            }
            Err(why) => {
                eprintln!("evaluate: {}: {why}", path.display());
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}
