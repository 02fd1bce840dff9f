//! How fast and how small typesetting is, as ratios taken in one run on one text: shaping and
//! filling lines against hb-shape (which only shapes) and Pango (which does both), another width
//! against the first, memory against the file.
//!
//! The text is `WARRAQ_BENCH_TEXT`, or `../shared/raw/arwiki_motaz.txt.zst` through zstdcat. The
//! time is the processor's, not the clock's: other programs do not count. For Pango,
//! `WARRAQ_BENCH_PANGO` names a program that is called with a font size, a width and a file and
//! sets each line of the file as one paragraph.
#![allow(
    clippy::print_stdout,
    reason = "a benchmark says on the terminal what it measured"
)]

use std::{
    env, fs,
    io::Read,
    path::Path,
    process::{Command, Stdio},
};

use warraq::{
    text::{Direction, Language, Span},
    typeset::{Display, Face, Justification, PartSetting, Shaped, Style, Typesetter},
};

/// How often each thing is measured; the least counts.
const ROUNDS: usize = 3;

/// 20 px Naskh, as on the page.
const PAGE: Style = Style {
    face: Face::Naskh,
    bold: false,
    size_px: 20.0,
    line_height_px: 36.0,
    language: Some(Language::ARABIC),
    justification: Justification::Ragged,
};

const WIDTH: f32 = 700.0;

/// The bytes of a long paragraph that are set at once.
const PART: usize = 16_384;

fn main() {
    let Some(text) = text(10_000_000) else {
        println!("skipped: neither WARRAQ_BENCH_TEXT nor ../shared/raw is here");
        return;
    };
    for size in [1_000_000, 10_000_000] {
        if text.len() >= size {
            let size = text.floor_char_boundary(size);
            measure(&text[..size]);
            measure_one_paragraph(&text[..size]);
        }
    }
}

/// The first bytes of the text to measure with.
fn text(size: usize) -> Option<String> {
    if let Some(path) = env::var_os("WARRAQ_BENCH_TEXT") {
        return fs::read_to_string(path).ok();
    }
    let path = Path::new("../shared/raw/arwiki_motaz.txt.zst");
    if !path.exists() {
        return None;
    }
    let mut unpacked = Command::new("zstdcat")
        .arg(path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut bytes = vec![0; size];
    unpacked.stdout.as_mut()?.read_exact(&mut bytes).ok()?;
    unpacked.kill().ok()?;
    unpacked.wait().ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// Measures everything on one text and prints the ratios.
fn measure(text: &str) {
    let paragraphs: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    let file = env::temp_dir().join(format!("warraq-bench-{}.txt", text.len()));
    if fs::write(&file, paragraphs.join("\n")).is_err() {
        return println!("skipped: no temporary file can be written");
    }
    println!("\n{} bytes, {} paragraphs", text.len(), paragraphs.len());
    let ours = Ours::best(&paragraphs);
    ours.print(text.len());
    for (name, command) in rivals(&file) {
        match least(|| outside(&command)) {
            Some(theirs) => println!(
                "shape + lines / {name}: {:.2} ({:.0} / {theirs:.0} ms)",
                ours.first / theirs,
                ours.first
            ),
            None => println!("skipped: {name} is not here"),
        }
    }
    fs::remove_file(file).ok();
}

/// What others do the like with.
fn rivals(file: &Path) -> Vec<(&'static str, Vec<String>)> {
    let file = file.display().to_string();
    let font = format!(
        "{}/fonts/NotoNaskhArabic-Regular.ttf",
        env!("CARGO_MANIFEST_DIR")
    );
    let shape = ["hb-shape", "--no-glyph-names", "--output-file=/dev/null"];
    let mut shape: Vec<String> = shape.map(str::to_owned).to_vec();
    shape.extend([format!("--font-file={font}"), format!("--text-file={file}")]);
    let pango = env::var("WARRAQ_BENCH_PANGO").unwrap_or_else(|_| "pango-bench".to_owned());
    let pango = vec![pango, PAGE.size_px.to_string(), WIDTH.to_string(), file];
    vec![("hb-shape", shape), ("Pango", pango)]
}

/// Our milliseconds and bytes.
struct Ours {
    first: f64,
    count: f64,
    again: f64,
    kept: usize,
}

impl Ours {
    fn best(paragraphs: &[&str]) -> Self {
        // First, before memory that was given back is there to be used again.
        let kept = kept(paragraphs);
        let mut rounds = (0..ROUNDS).map(|_| Self::once(paragraphs));
        let first = rounds.next().unwrap_or(Self {
            first: 0.0,
            count: 0.0,
            again: 0.0,
            kept: 0,
        });
        rounds.fold(first, |best, next| Self {
            first: best.first.min(next.first),
            count: best.count.min(next.count),
            again: best.again.min(next.again),
            kept,
        })
    }

    fn once(paragraphs: &[&str]) -> Self {
        let mut typesetter = Typesetter::bundled();
        typesetter.set("ا", Direction::Rtl, &PAGE, WIDTH);
        let (start, rtl) = (spent(), Direction::Rtl);
        let set = |text: &&str| typesetter.set(text, rtl, &PAGE, WIDTH).lines.len();
        let lines: usize = paragraphs.iter().map(set).sum();
        let first = spent() - start;
        assert!(lines >= paragraphs.len(), "every paragraph has a line");
        let shape = |text: &&str| typesetter.shape(text, rtl, &PAGE);
        let shaped: Vec<Shaped> = paragraphs.iter().map(shape).collect();
        let start = spent();
        for (text, shaped) in paragraphs.iter().zip(&shaped) {
            typesetter.count_lines(text, shaped, WIDTH - 100.0);
        }
        let counted = spent();
        for (text, shaped) in paragraphs.iter().zip(&shaped) {
            typesetter.set_shaped(text, shaped, WIDTH - 100.0);
        }
        let (count, again) = (counted - start, spent() - counted);
        Self {
            first,
            count,
            again,
            kept: 0,
        }
    }

    fn print(&self, bytes: usize) {
        let (first, count, again) = (self.first, self.count, self.again);
        println!("shape + lines at {WIDTH} px: {first:.0} ms");
        println!(
            "lines at another width / first: {:.3} ({count:.1} ms)",
            count / first
        );
        println!(
            "lines and glyphs at another width / first: {:.2} ({again:.0} ms)",
            again / first
        );
        let kept = self.kept as f64 / bytes as f64;
        println!("memory of all, shaped / file: {kept:.1}");
    }
}

/// The bytes that all paragraphs take, shaped, and the words that they are made of.
fn kept(paragraphs: &[&str]) -> usize {
    let mut typesetter = Typesetter::bundled();
    typesetter.set("ا", Direction::Rtl, &PAGE, WIDTH);
    let before = resident();
    let shape = |text: &&str| typesetter.shape(text, Direction::Rtl, &PAGE);
    let shaped: Vec<Shaped> = paragraphs.iter().map(shape).collect();
    let kept = resident().saturating_sub(before);
    assert_eq!(shaped.len(), paragraphs.len());
    kept
}

/// Prints how long a text takes that is one paragraph: its first lines, then all of it.
fn measure_one_paragraph(text: &str) {
    let text = text.replace('\n', " ");
    let mut typesetter = Typesetter::bundled();
    typesetter.set("ا", Direction::Rtl, &PAGE, WIDTH);
    let start = spent();
    let setting = PartSetting {
        display: Display::default(),
        base: Direction::Rtl,
        style: &PAGE,
        width_px: WIDTH,
    };
    let (mut at, mut first, mut parts) = (0, None, 0);
    while at < text.len() {
        let part = Span::new(at, text.floor_char_boundary(at + PART));
        at = typesetter.set_part(&text, part, setting).1;
        first = first.or(Some(spent() - start));
        parts += 1;
    }
    let (first, all) = (first.unwrap_or_default(), spent() - start);
    println!(
        "{} bytes in one paragraph: first lines {first:.0} ms, all {parts} parts {all:.0} ms",
        text.len()
    );
}

/// The least of several measurements.
fn least(measure: impl Fn() -> Option<f64>) -> Option<f64> {
    let rounds: Option<Vec<f64>> = (0..ROUNDS).map(|_| measure()).collect();
    rounds?.into_iter().reduce(f64::min)
}

/// The milliseconds of processor that a command takes; `None` where it cannot be run.
fn outside(command: &[String]) -> Option<f64> {
    let (program, arguments) = command.split_first()?;
    let before = children()?;
    let mut running = Command::new(program);
    let running = running
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    running.status().ok()?.success().then_some(())?;
    Some(children()? - before)
}

/// The milliseconds of processor that this program took so far.
fn spent() -> f64 {
    let counted = fs::read_to_string("/proc/self/schedstat").ok();
    let nanoseconds = counted.and_then(|s| s.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.unwrap_or_default() / 1e6
}

/// The milliseconds of processor that programs started from here took so far (in hundredths of a
/// second, as Linux counts).
fn children() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    let ticks: f64 = fields
        .get(13..15)?
        .iter()
        .filter_map(|field| field.parse::<f64>().ok())
        .sum();
    Some(ticks * 10.0)
}

/// The bytes of memory in use.
fn resident() -> usize {
    let statm = fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = statm
        .split(' ')
        .nth(1)
        .and_then(|pages| pages.parse::<usize>().ok());
    pages.unwrap_or_default() * 4096
}
