using Microsoft.AspNetCore.Components;
using Porchlight.Platform.Ui;
using Porchlight.Work.Api;

namespace Porchlight.PatientSummary;

/// <summary>What still waits for somebody about this patient, the most pressing first.</summary>
internal sealed class OpenWork(WorkQueue work) : IChartPart
{
    public int Order => 10;

    public bool IsAside => true;

    public async Task<RenderFragment?> OfAsync(PatientId patient, CancellationToken cancellationToken)
    {
        var items = await work.OfPatientAsync(patient);
        return builder =>
        {
            builder.OpenComponent<OpenWorkList>(0);
            builder.AddComponentParameter(1, nameof(OpenWorkList.Items), items);
            builder.CloseComponent();
        };
    }
}
