namespace Tongming.Web.Platform.Jobs;

/// <summary>A job as its module declares it.</summary>
/// <param name="Name">Stable key, <c>module.verb</c>, such as <c>requests.remind</c>.</param>
/// <param name="Label">What it does, in words for the screen.</param>
/// <param name="Kind">The class that does it.</param>
/// <param name="Schedule">When it runs.</param>
/// <param name="Timeout">How long one run may take, 1 second to 1 day.</param>
internal sealed record JobDeclaration(string Name, string Label, Type Kind, Schedule Schedule, TimeSpan Timeout);
