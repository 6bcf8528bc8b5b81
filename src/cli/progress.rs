//! Progress on standard error: a bar on a terminal, silent in a pipe.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar over `length` things; hidden where standard error is no terminal or there is only one.
pub fn bar(length: usize, things: &'static str) -> ProgressBar {
    let target = if length > 1 { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} {msg} ({per_sec}, {eta} left)");
    let bar = ProgressBar::with_draw_target(Some(length as u64), target).with_message(things);
    bar.set_style(style.expect("a well-formed template"));
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}
