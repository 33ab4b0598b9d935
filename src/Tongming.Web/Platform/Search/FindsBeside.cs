namespace Tongming.Web.Platform.Search;

/// <summary>
/// What another module shows on the search page of the portal, in a small group above the hits in published items. Null where nothing of it has the words;
/// never anything that is not public at this moment.
/// </summary>
/// <param name="FindAsync">Asks for a body and words as they were typed.</param>
internal sealed record FindsBeside(Func<Guid, string, CancellationToken, Task<FoundBeside?>> FindAsync);

/// <summary>The group.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="All">Where the module's own search shows all of it, inside this program.</param>
/// <param name="Lines">A handful, the best first.</param>
internal sealed record FoundBeside(string Title, string All, IReadOnlyList<FoundBesideLine> Lines);

/// <summary>A line of the group.</summary>
/// <param name="Kind">What it is, for people: 指标、数据集.</param>
/// <param name="Title">Its name.</param>
/// <param name="Address">Where it stands, inside this program, encoded.</param>
/// <param name="Fact">The one thing that most people look for, such as the newest number with its unit; may be empty.</param>
/// <param name="Of">What it belongs to and of when it is; may be empty.</param>
internal sealed record FoundBesideLine(string Kind, string Title, string Address, string Fact, string Of);
