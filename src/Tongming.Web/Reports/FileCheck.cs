using Tongming.Reports;

namespace Tongming.Web.Reports;

/// <summary>What came of one file: a check, or the sentence that says why it could not be read. Exactly one of the two.</summary>
/// <param name="File">The name as given.</param>
/// <param name="Check">What the checker made of it.</param>
/// <param name="Error">One Chinese sentence where the file is unreadable.</param>
/// <param name="CompanionsUsed">False where last year's report or a subordinate one was given and could not be used.</param>
public sealed record FileCheck(string File, ReportCheck? Check, string? Error, bool CompanionsUsed = true);
