//! The index over ten thousand articles: how quickly it is built and asked, how large it is, and
//! how long `ripgrep` takes for the same words over the same files.
//!
//! `cargo bench --bench index`, with `--no-default-features` where there is no window. It needs
//! `zstd`, `rg` and `../shared/raw/ant_tunisia.txt.zst` (or the folder of articles that
//! `WARRAQ_BENCH_SHELF` names). Everything is measured in one run, so that the figures compare.
#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench prints its figures, and ends where it cannot measure"
)]

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
    time::Instant,
};

use warraq::{
    extract::Extractor,
    index::{Index, Order, Query, Watch, build},
};

/// How many articles.
const ARTICLES: usize = 10_000;
/// How many queries of each kind.
const QUERIES: usize = 300;
/// How often each is asked; the least counts.
const ROUNDS: usize = 5;
/// How many of them `ripgrep` answers as well: it takes a thousand times as long.
const COMPARED: usize = 20;

fn main() {
    let Some(folder) = articles() else {
        println!("skipped: neither WARRAQ_BENCH_SHELF nor zstd and ../shared/raw are here");
        return;
    };
    let home = tempfile::tempdir().expect("a folder for the index");
    let file = home.path().join("shelf.redb");
    let extractor = Extractor::new();
    building(&folder, &file, &extractor);
    let index = Index::open(&file, &extractor).expect("the index");
    let queries = queries(&index);
    let first = Instant::now();
    ask(&index, &queries.words[0]);
    println!("first query, words read into memory: {:.0} ms", ms(first));
    asking(&index, &queries);
    comparing(&index, &folder, &queries);
    println!("memory at most: {} MB", peak_memory() / 1024);
}

/// The folder of articles, cut out of raw text where it is not there yet.
fn articles() -> Option<PathBuf> {
    if let Some(folder) = env::var_os("WARRAQ_BENCH_SHELF") {
        return Some(folder.into());
    }
    let raw = Path::new("../shared/raw/ant_tunisia.txt.zst");
    let folder = env::temp_dir().join("warraq-bench-shelf");
    if !folder.exists() {
        let mut cut = Command::new("benches/articles");
        cut.args([raw, &folder]).arg(ARTICLES.to_string());
        let is_cut = raw.exists() && cut.status().is_ok_and(|status| status.success());
        is_cut.then_some(())?;
    }
    Some(folder)
}

/// Builds twice: everything, and nothing.
fn building(folder: &Path, file: &Path, extractor: &Extractor) {
    for again in [false, true] {
        let (begun, before) = (Instant::now(), processor_seconds());
        let watch = Watch::default();
        let outline =
            build(&Order::new(folder, file, extractor), &watch, &mut |_| {}).expect("built");
        let seconds = begun.elapsed().as_secs_f64();
        let processor = processor_seconds() - before;
        if again {
            println!(
                "brought up to date, nothing changed: {:.0} ms",
                seconds * 1000.0
            );
        } else {
            let each = outline.read as f64 / seconds;
            println!(
                "{} documents in {seconds:.1} s ({processor:.1} s of processors): {each:.0} a second",
                outline.read
            );
            println!("memory while building: {} MB", peak_memory() / 1024);
        }
    }
    let size = fs::metadata(file).map_or(0, |metadata| metadata.len());
    println!("index: {:.1} MB", size as f64 / 1e6);
}

/// What is asked.
struct Queries {
    words: Vec<String>,
    pairs: Vec<String>,
    phrases: Vec<String>,
    names: Vec<String>,
}

/// Words, pairs and phrases as they stand in the articles, of every frequency; names of entities.
fn queries(index: &Index) -> Queries {
    let entries = index.entries().expect("documents");
    let step = (entries.len() / QUERIES).max(1);
    let (mut words, mut pairs, mut phrases) = (Vec::new(), Vec::new(), Vec::new());
    for (number, entry) in entries.iter().step_by(step).enumerate() {
        let text = index.text(entry.id).expect("a text");
        let of_text: Vec<&str> = text.split_whitespace().collect();
        let at = number * 7 % of_text.len().max(1);
        let two = of_text.get(at..at + 2).unwrap_or_default();
        if let [one, other] = two {
            words.push((*one).to_owned());
            pairs.push(format!("{one} {other}"));
            phrases.push(format!(
                "\"{}\"",
                two.join(" ").replace(['"', '«', '»'], "")
            ));
        }
    }
    let names = index.subjects(None, QUERIES).expect("entities");
    let names = names.into_iter().map(|subject| subject.name).collect();
    Queries {
        words,
        pairs,
        phrases,
        names,
    }
}

/// Searches for one query, as the window would: the best twenty with their snippets.
fn ask(index: &Index, query: &str) -> usize {
    let results = index.search(&Query::new(query), 20).expect("an answer");
    results.documents
}

/// The latency of each kind of question.
fn asking(index: &Index, queries: &Queries) {
    let kinds = [
        ("a word", &queries.words),
        ("two words", &queries.pairs),
        ("a phrase", &queries.phrases),
    ];
    for (kind, queries) in kinds {
        let asked = queries.iter().map(|query| timed(|| ask(index, query)));
        report(kind, asked.collect());
    }
    let asked = queries
        .names
        .iter()
        .map(|name| timed(|| about(index, name)));
    report("who: documents, companions, days", asked.collect());
    let asked = (0..20).map(|_| timed(|| index.subjects(None, 100).expect("entities").len()));
    report("the entities in most documents", asked.collect());
}

/// All that is asked of a name.
fn about(index: &Index, name: &str) -> usize {
    let who = index.who(name).expect("an answer");
    let Some(subject) = who.first() else { return 0 };
    let appearances = index.appearances(subject.id).expect("an answer");
    let companions = index.companions(subject.id, 20).expect("an answer");
    appearances.len() + companions.len()
}

/// The same words by `ripgrep`: files that hold a word, whatever stands beside its letters.
fn comparing(index: &Index, folder: &Path, queries: &Queries) {
    let queries: Vec<&String> = queries.words.iter().take(COMPARED).collect();
    let ours = queries.iter().map(|query| timed(|| ask(index, query)));
    let ours: f64 = ours.map(|(milliseconds, _)| milliseconds).sum();
    let mut theirs = 0.0;
    for query in &queries {
        let (milliseconds, status) = timed(|| ripgrep(query, folder));
        if status.is_err() {
            println!("skipped: ripgrep is not here");
            return;
        }
        theirs += milliseconds;
    }
    let count = queries.len() as f64;
    println!(
        "the same {count} words: {:.2} ms each, ripgrep {:.0} ms each: {:.0} times",
        ours / count,
        theirs / count,
        theirs / ours
    );
}

fn ripgrep(query: &str, folder: &Path) -> std::io::Result<ExitStatus> {
    let mut command = Command::new("rg");
    command.args(["--fixed-strings", "--files-with-matches", "--"]);
    command
        .arg(query)
        .arg(folder)
        .stdout(Stdio::null())
        .status()
}

/// How long `work` takes at least, in milliseconds, and what it gives.
fn timed<T>(work: impl Fn() -> T) -> (f64, T) {
    let once = || {
        let begun = Instant::now();
        let done = work();
        (ms(begun), done)
    };
    let mut best = once();
    for _ in 1..ROUNDS {
        let next = once();
        if next.0 < best.0 {
            best = next;
        }
    }
    best
}

fn ms(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1000.0
}

/// Prints the median and the 99th percentile.
fn report(kind: &str, asked: Vec<(f64, usize)>) {
    let found: usize = asked.iter().map(|(_, found)| found).sum();
    let mut times: Vec<f64> = asked
        .into_iter()
        .map(|(milliseconds, _)| milliseconds)
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share).ceil() as usize];
    println!(
        "{kind}: {} asked, {} found on average, median {:.2} ms, 99 of 100 within {:.2} ms",
        times.len(),
        found / times.len().max(1),
        at(0.5),
        at(0.99)
    );
}

/// The most memory that this process has had, in kB; 0 where the system does not say.
fn peak_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number
        .and_then(|number| number.parse().ok())
        .unwrap_or_default()
}

/// The processor time of this process, in seconds; 0 where the system does not say. The system
/// counts in hundredths.
fn processor_seconds() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default();
    let fields = fields.split_whitespace().skip(11).take(2);
    let ticks = fields.filter_map(|field| field.parse::<f64>().ok());
    ticks.sum::<f64>() / 100.0
}
