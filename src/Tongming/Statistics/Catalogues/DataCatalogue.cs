namespace Tongming.Statistics.Catalogues;

/// <summary>Everything of an office that programs may take, as catalogues of other offices collect it. Addresses are absolute.</summary>
/// <param name="Address">Address of the catalogue; also its name.</param>
/// <param name="Title">Its title, not empty.</param>
/// <param name="Description">What it is, not empty.</param>
/// <param name="Publisher">Who publishes it.</param>
public sealed record DataCatalogue(string Address, string Title, string Description, DataPublisher Publisher)
{
    /// <summary>Whom to ask, or null.</summary>
    public DataContact? Contact { get; init; }

    /// <summary>Address of the terms under which everything may be used.</summary>
    public string? License { get; init; }

    /// <summary>What is asked of users in words, such as to name the source, or null.</summary>
    public string? Rights { get; init; }

    /// <summary>When anything of it was last changed, or null.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>The data sets.</summary>
    public IReadOnlyList<CataloguedData> Datasets { get; init; } = [];

    /// <summary>The interfaces for programs.</summary>
    public IReadOnlyList<DataInterface> Interfaces { get; init; } = [];
}

/// <summary>Who publishes.</summary>
/// <param name="Address">Address of its site; also its name for programs.</param>
/// <param name="Name">Its name, not empty.</param>
public sealed record DataPublisher(string Address, string Name);

/// <summary>Whom to ask about data.</summary>
/// <param name="Name">The office or section, not empty.</param>
public sealed record DataContact(string Name)
{
    /// <summary>Address for mail, or null.</summary>
    public string? Mail { get; init; }

    /// <summary>Telephone number, or null.</summary>
    public string? Phone { get; init; }
}

/// <summary>An interface for programs.</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="Title">Its name, not empty.</param>
public sealed record DataInterface(string Address, string Title)
{
    /// <summary>Address of its description for programs, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Address of the standard that it follows, or null.</summary>
    public string? Standard { get; init; }
}
