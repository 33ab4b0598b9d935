namespace Tongming.Texts;

/// <summary>Where a character stood in the original file, so that a finding can show it there.</summary>
/// <param name="Line">Line, counted from 1: of the text or HTML source; of the page for a PDF; the number of the paragraph in a word-processor file; the row of a worksheet.</param>
/// <param name="Column">Character in that line, counted from 1.</param>
/// <param name="Page">Page, counted from 1, where the file has pages; else null.</param>
/// <param name="Part">The part of the file in its users' words, such as <c>第2个表格 第3行第4列</c> or <c>工作表“表三” D7</c>; null for plain text.</param>
public readonly record struct Place(int Line, int Column, int? Page = null, string? Part = null);
