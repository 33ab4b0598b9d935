using System.Globalization;
using System.Resources;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Documents.Inspection;

namespace Tongming.Web.Publications.Checks;

/// <summary>The Chinese sentences of the checks: what is wrong, where, and how to mend it.</summary>
internal static class CheckText
{
    private static readonly ResourceManager Sentences = new(typeof(CheckText));

    /// <summary>What is wrong.</summary>
    public static string Say(CheckFinding finding)
    {
        var arguments = ArgumentsOf(finding);
        if (finding.Rule is CheckRule.PersonalData or CheckRule.PublicNumber && arguments.Length == 2)
            arguments[0] = InspectionText.Say($"kind.{finding.Arguments[0]}");
        var isOfFile =
            finding.Place.Part == CheckPart.Attachment && arguments is [string { Length: > 0 } sentence] && finding.Words.Length == 0;
        return isOfFile ? (string)arguments[0] : Of($"check.{CodeOf(finding.Rule)}", arguments);
    }

    /// <summary>How to mend it.</summary>
    public static string Mend(CheckFinding finding) => Of($"mend.{CodeOf(finding.Rule)}", ArgumentsOf(finding));

    /// <summary>Where it is.</summary>
    public static string PlaceOf(CheckPlace place) =>
        place.Part switch
        {
            CheckPart.Title => "标题",
            CheckPart.Summary => "内容概述",
            CheckPart.Text => "正文",
            CheckPart.CorrectionNote => "更正说明",
            CheckPart.Line => place.Name,
            _ => place.Detail.Length > 0 ? $"附件“{place.Name}” {place.Detail}" : $"附件“{place.Name}”",
        };

    /// <summary>The word of a severity.</summary>
    public static string NameOf(CheckSeverity severity) =>
        severity switch
        {
            CheckSeverity.Error => "错误",
            CheckSeverity.Warning => "提示",
            _ => "供参考",
        };

    /// <summary>The suggestion and the note of a wording stand in the sentences only where there are any.</summary>
    private static object[] ArgumentsOf(CheckFinding finding) =>
        finding is { Rule: CheckRule.SeriousWording or CheckRule.LightWording, Arguments: [var right, var note] }
            ? [right.Length > 0 ? $"为“{right}”" : "", note.Length > 0 ? $"：{note}" : ""]
            : [.. finding.Arguments];

    private static string CodeOf(CheckRule rule) => CheckRules.Of(rule).Code;

    private static string Of(string key, object[] arguments) =>
        string.Format(
            CultureInfo.InvariantCulture,
            Sentences.GetString(key, CultureInfo.InvariantCulture) ?? throw new ArgumentException("No sentence for " + key, nameof(key)),
            [.. arguments, "", "", ""]
        );
}
