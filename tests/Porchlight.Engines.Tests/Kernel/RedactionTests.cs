using System.Reflection;
using NodaTime;

namespace Porchlight.Engines.Tests.Kernel;

public class RedactionTests
{
    private sealed record Holder(Ssn Ssn, Mbi Mbi, Mrn Mrn, MemberId Member, PhoneNumber Phone, EmailAddress Email, BirthDate Born);

    [Fact]
    public void A_record_of_identifiers_prints_none_of_them()
    {
        var holder = new Holder(
            Ssn.Read("536-22-8726").Answer,
            Mbi.Read("1EG4TE5MK73").Answer,
            Mrn.Read("10444").Answer,
            MemberId.Read("XYZ0042").Answer,
            PhoneNumber.Read("5555550142").Answer,
            EmailAddress.Read("rosa@example.org").Answer,
            new BirthDate(new LocalDate(1964, 3, 4)));

        const string none = "•••";
        Assert.Equal(
            $"Holder {{ Ssn = {none}, Mbi = {none}, Mrn = {none}, Member = {none}, Phone = {none}, Email = {none}, Born = {none} }}",
            holder.ToString());
    }

    // Found by reflection, so that a new type about patients is covered on the day it appears.
    public static TheoryData<Type> PatientTypes() =>
    [
        .. new[] { typeof(Ssn).Assembly, typeof(Porchlight.Matching.SearchText).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(typeof(IPatientData).IsAssignableFrom)
            .Where(type => !type.IsInterface && !type.IsAbstract && !type.IsGenericTypeDefinition),
    ];

    [Theory]
    [MemberData(nameof(PatientTypes))]
    public void Every_type_about_a_patient_has_its_own_printing(Type type)
    {
        // A compiler-made ToString of a record would print every property.
        var printing = type.GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Instance, [])!;

        Assert.Null(printing.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>());
    }
}
